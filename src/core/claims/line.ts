import { isModifierCode, isProcedureCode } from '../systems/hcpcs/record';
import { isDay } from '../code/dates';
import type { IsoDate } from '../code/validity';
import type { NdcMeasure } from '../units';
import { modifierProblems, mostModifiers } from './modifiers';

/** The drug behind a claim line: eleven digits, and how much of it in the payer's measure. */
export type NdcOnLine = { digits: string; measure: NdcMeasure; quantity: string };

/** When, where and for what a service was, as the coder gives it: the same on every line of a calculation. */
export type ServiceFacts = {
  /** First and last day of the service. */
  from?: IsoDate;
  to?: IsoDate;
  /** Two digits: `11`. */
  place?: string;
  /** Letters of item 21, up to four: `AB`. No diagnosis is ever asked for. */
  pointers?: string;
  /** Three or four digits, as the coder typed them. */
  revenue?: string;
};

/**
 * One line of a claim, as far as it can be known without a patient: there is no field for a person, a date of birth
 * or a diagnosis.
 */
export type ClaimLine = ServiceFacts & {
  code: string;
  /** Up to four, in the order in which they are to stand. */
  modifiers: string[];
  /** Exact decimal text; whole except for mileage. */
  units: string;
  /** Dollars as decimal text; null where none was entered. */
  charge: string | null;
  ndc: NdcOnLine | null;
  /** Name and amount of an unclassified drug, or what one unit is. */
  description: string;
};

/** What is pasted, and what the user should know about it; or why nothing is. */
export type Copied = { text: string; notes: string[] } | { refused: string };

const plainNumber = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Everything that is wrong with a line, in words for the user; empty when it can be copied. */
export function lineProblems(line: ClaimLine): string[] {
  const problems: string[] = [];
  if (!isProcedureCode(line.code)) {
    problems.push(`"${line.code}" is not a HCPCS code of a letter and four digits.`);
  }
  if (line.modifiers.length > mostModifiers) {
    problems.push(`${line.modifiers.length} modifiers; a line has room for four.`);
  }
  for (const modifier of line.modifiers) {
    if (!isModifierCode(modifier) && !/^\d{2}$/.test(modifier)) {
      problems.push(`"${modifier}" is not a modifier of two characters.`);
    }
  }
  problems.push(...modifierProblems(line));
  if (!plainNumber.test(line.units) || !/[1-9]/.test(line.units)) {
    problems.push(`"${line.units}" is not a number of units.`);
  }
  if (line.charge !== null && !plainNumber.test(line.charge)) {
    problems.push(`"${line.charge}" is not a charge such as 1250.00.`);
  }
  problems.push(...serviceProblems(line));
  return line.ndc ? [...problems, ...ndcProblems(line.ndc)] : problems;
}

function serviceProblems({ from, to, place, pointers, revenue }: ServiceFacts): string[] {
  const problems: string[] = [];
  for (const day of [from, to]) {
    if (day !== undefined && !isDay(day)) problems.push(`"${day}" is not a date of service.`);
  }
  if (from !== undefined && to !== undefined && to < from) {
    problems.push('The service ends before it begins.');
  }
  if (to !== undefined && from === undefined) problems.push('A last day of service needs its first one.');
  if (place !== undefined && !/^\d{2}$/.test(place)) {
    problems.push(`"${place}" is not a place of service of two digits, such as 11.`);
  }
  if (
    pointers !== undefined &&
    (!/^[A-L]{1,4}$/.test(pointers) || new Set(pointers).size < pointers.length)
  ) {
    problems.push(`"${pointers}" are not up to four different letters from A to L of item 21.`);
  }
  if (revenue !== undefined && !/^\d{3,4}$/.test(revenue)) {
    problems.push(`"${revenue}" is not a revenue code of three or four digits.`);
  }
  return problems;
}

/** Digits that fill the place of an NDC: one digit over and over, or the labeler that nobody is. */
export const isFiller = (digits: string): boolean => /^(?:(\d)\1{10}|00000\d{6})$/.test(digits);

/** Why a filler is refused. */
export const fillerWords = (digits: string): string =>
  `${digits} is not an NDC: it only fills the place of one. Which package was it?`;

function ndcProblems({ digits, quantity }: NdcOnLine): string[] {
  const problems: string[] = [];
  if (!/^\d{11}$/.test(digits)) {
    problems.push(`The NDC "${digits}" does not have the eleven digits of a claim.`);
  } else if (isFiller(digits)) problems.push(fillerWords(digits));
  if (!/^(?:0|[1-9]\d{0,7})(?:\.\d{1,3})?$/.test(quantity) || !/[1-9]/.test(quantity)) {
    problems.push(`"${quantity}" is not an NDC quantity: up to eight digits, then up to three decimals.`);
  }
  return problems;
}

/** Copies a line with a function, or says what is wrong with it. */
export function copyChecked(line: ClaimLine, copy: (line: ClaimLine) => Copied): Copied {
  const problems = lineProblems(line);
  return problems.length > 0 ? { refused: problems.join(' ') } : copy(line);
}

/** A number without needless zeros behind its point: `1.50` → `1.5`, `2.000` → `2`. */
export function trimmed(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
