import type { CheckContext, ReadLine } from './rule';

/**
 * Codes of drugs that are injected or infused: JW and JZ speak of these (docs/domain/units.md, "JW and JZ"). Inhaled (J7604 to
 * J7686), oral (J8…) and unclassified ones are none; neither are devices and skin substitutes that stand among the Q codes.
 */
export const isInjectedDrug = (code: string): boolean =>
  /^J(?:0[1-9]|[1-3]|7[0-4]|7[0-9]|9)\d*$/.test(code) && code.length === 5
    ? !/^J76[0-8]\d$|^J7[5]\d\d$|^J7[37]\d\d$/.test(code)
    : /^Q51\d\d$/.test(code);

/** Drugs that mostly come in multiple-dose vials, of which nothing is "discarded" in the sense of JW: for them the reminder is a note. */
const mostlyMultipleDose = new Set(
  'J1020 J1030 J1040 J1094 J1100 J1642 J1644 J1815 J1817 J2001 J3301 J3420 J0170 J0171 J1200 J2550'.split(
    ' ',
  ),
);

export const isMostlyMultipleDose = (code: string): boolean => mostlyMultipleDose.has(code);

/** Whether the hospital outpatient table says that the code is packaged: then JW and JZ are not asked for. */
export function isPackaged({ code, on, place }: ReadLine, context: CheckContext): boolean {
  if (place !== '19' && place !== '22') return false;
  return context.outpatient(code, on)?.status === 'N';
}

/** First day on which JZ could be used, and on which one of the two had to be. */
export const jzFrom = '2023-01-01';
export const jzRequiredFrom = '2023-07-01';
