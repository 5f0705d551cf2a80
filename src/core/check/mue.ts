import type { MueSetting } from '../tables/mue';
import type { CheckContext, MueInForce, ReadLine } from './rule';

/** An edit that holds for a line: no other table that could be meant allows more. */
export type MueForLine = { value: number; mai: 1 | 2 | 3 | null; words: string };

const settingWords: Record<MueSetting, string> = {
  practitioner: 'practitioner',
  outpatient: 'outpatient hospital',
  dme: 'DME supplier',
};

/**
 * The edit for a professional's or supplier's line; null where neither table has the code. A code may stand in both, and a list does
 * not tell whose claim it is: the wider one is taken, for what is above it is above both. The hospital's table is another claim's.
 */
export function mueFor({ code, on }: ReadLine, context: CheckContext): MueForLine | null {
  let widest: MueInForce | null = null;
  for (const mue of context.mue(code, on)) {
    if (mue.setting !== 'outpatient' && (!widest || mue.value > widest.value)) widest = mue;
  }
  if (!widest) return null;
  const { value, mai, setting, quarter } = widest;
  return { value, mai, words: `${settingWords[setting]}${quarter ? `, ${quarter}` : ''}` };
}

/** Whose tables are missing, in words, where a line may be theirs; without them a code that stands nowhere may have an MUE all the same. */
export function mueNotHeld({ on }: ReadLine, context: CheckContext): string[] {
  const held = context.mueSettings(on);
  return (['practitioner', 'dme'] as const).flatMap((setting) =>
    held.includes(setting) ? [] : [settingWords[setting]],
  );
}
