import { jzFrom } from '../check/drugs';
import { formatDate } from '../code/dates';
import type { IsoDate } from '../code/validity';

/** A line has room for so many. */
export const mostModifiers = 4;

/** Bought new, rented, bought used. */
export const supplyWays = ['NU', 'RR', 'UE'] as const;
export type SupplyWay = (typeof supplyWays)[number];

type Line = { code: string; modifiers: readonly string[]; from?: IsoDate };

/** What a modifier contradicts on its line, whatever data are held (docs/domain/claims.md, "JW, JZ and other modifiers"). */
export function modifierProblems({ code, modifiers, from }: Line): string[] {
  const problems: string[] = [];
  if (new Set(modifiers).size < modifiers.length) problems.push('A modifier is there twice.');
  if (modifiers.includes('JW') && modifiers.includes('JZ')) problems.push('JW and JZ exclude each other.');
  if (modifiers.includes('JZ') && from !== undefined && from < jzFrom) {
    problems.push(`JZ began on ${formatDate(jzFrom)}.`);
  }
  const ways = supplyWays.filter((way) => modifiers.includes(way));
  if (ways.length > 1) problems.push(`${ways.join(' and ')} exclude each other: new, rented or used.`);
  if (ways.length > 0 && isNeverEquipment(code)) {
    problems.push(`${code} is a drug or a service: NU, RR and UE are for equipment.`);
  }
  return problems;
}

/** Letters under which nothing is bought or rented; parts of heart pumps stand among the Q codes. */
const isNeverEquipment = (code: string): boolean => /^(?:[CGHJMPR]|Q(?!04[7-9]|050))/.test(code);

/** On ambulance lines two letters say where from and where to: `RH`, from the residence to the hospital. X is a stop on the way. */
export const isTrip = (code: string, modifier: string): boolean =>
  /^A0\d{3}$/.test(code) && /^[DEGHIJNPRS][DEGHIJNPRSX]$/.test(modifier);
