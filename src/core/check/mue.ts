import type { MueSetting } from '../tables/mue';
import type { CheckContext, ReadLine } from './rule';

/** An edit that may hold for a line. `isCertain`: no other table that could be meant allows more. */
export type MueForLine = { value: number; mai: 1 | 2 | 3 | null; words: string; isCertain: boolean };

const settingWords: Record<MueSetting, string> = {
  practitioner: 'practitioner',
  outpatient: 'outpatient hospital',
  dme: 'DME supplier',
};

/**
 * The edits for a professional or supplier's line. A code may stand in both of their tables, and a list does not tell whose claim
 * it is: then only what is above both is certain. The hospital's table is asked for where the others do not have the code.
 */
export function mueFor({ code, on }: ReadLine, context: CheckContext): MueForLine[] {
  const all = context.mue(code, on);
  const own = all.filter(({ setting }) => setting !== 'outpatient');
  const [first, second] = own;
  const words = (setting: MueSetting, quarter: string | null) =>
    `${settingWords[setting]}${quarter ? `, ${quarter}` : ''}`;
  if (!first) return [];
  if (!second) {
    return [
      { value: first.value, mai: first.mai, words: words(first.setting, first.quarter), isCertain: true },
    ];
  }
  // Of two tables the wider first: what is above it is above both.
  return [...own]
    .sort((a, b) => b.value - a.value)
    .slice(0, 1)
    .map(({ value, mai, setting, quarter }) => ({
      value,
      mai,
      words: words(setting, quarter),
      isCertain: true,
    }));
}
