import type { LinkedSupply } from '../releases/links';
import { mostModifiers, supplyWays, type SupplyWay } from './modifiers';

/*
 * Equipment is billed as bought new, rented or bought used: one of three modifiers, and never two (docs/domain/claims.md,
 * "New, rented, used").
 */

export const wayWords: Readonly<Record<SupplyWay, string>> = { NU: 'new', RR: 'rented', UE: 'used' };

/** What a code may be billed as, and what says so. */
export type Ways = { ways: readonly SupplyWay[]; because: string };

/** Equipment by its letter; contents of oxygen vessels, supplies of pumps and parts of orthoses are consumed or fitted. */
const isEquipment = (code: string): boolean =>
  /^(?:E\d{4}|K0\d{3})$/.test(code) && !/^(?:E044[1-7]|K0552|K067\d)$/.test(code);

/**
 * The ways in which a code may be billed.
 * @param schedule what the DMEPOS fee schedule of the date has for it; null where none is held or it lacks the code
 * @returns no way where neither the schedule nor the class of the code knows one, with the reason
 */
export function waysOf(code: string, schedule: LinkedSupply | null): Ways {
  if (schedule) {
    const ways = supplyWays.filter((way) => schedule.modifiers.includes(way));
    const said =
      ways.length > 0 ? `pays ${code} with ${ways.join(', ')}` : `has ${code} without NU, RR or UE`;
    return {
      ways,
      because: `The DMEPOS fee schedule${schedule.quarter ? ` of ${schedule.quarter}` : ''} ${said}.`,
    };
  }
  return isEquipment(code)
    ? {
        ways: supplyWays,
        because: 'By the class of the code; no DMEPOS fee schedule held has it, and payers differ.',
      }
    : {
        ways: [],
        because: `${code} is not equipment that is bought or rented: NU, RR and UE do not apply to it.`,
      };
}

/**
 * The modifiers of a line with one of the ways in front, where pricing modifiers stand; the same way again takes it off, and
 * another one gives its place.
 */
export function withWay(modifiers: readonly string[], way: SupplyWay): string[] | { refused: string } {
  const others = modifiers.filter((modifier) => !supplyWays.some((known) => known === modifier));
  if (modifiers.includes(way)) return others;
  if (others.length >= mostModifiers) {
    return {
      refused: `${others.join(' ')}: a line has room for four modifiers, and ${way} would be the fifth.`,
    };
  }
  return [way, ...others];
}
