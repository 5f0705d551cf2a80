import { countText } from '../../../core/code/numbers';
import type { Verdict } from '../../../core/check/finding';
import type { CheckOverview } from '../../../core/check/session';
import { counted } from '../../../core/files/text';
import type { IconName } from '../../ui/Icon';

/** A verdict as a word with its icon: never color alone. */
export const verdictWords: Record<Verdict, { word: string; icon: IconName }> = {
  error: { word: 'Error', icon: 'stop' },
  warning: { word: 'Caution', icon: 'caution' },
  note: { word: 'Note', icon: 'help' },
  ignored: { word: 'Ignored', icon: 'empty' },
  'partly checked': { word: 'Partly checked', icon: 'unknown' },
  clean: { word: 'Clean', icon: 'good' },
};

/** "800 lines: 31 with an error, 55 with a caution, 12 not fully checked." What is zero is left out, but for the errors. */
export function overviewSentence({
  lines,
  verdicts,
  partly,
}: Pick<CheckOverview, 'lines' | 'verdicts' | 'partly'>): string {
  const { error, warning, note, ignored, clean } = verdicts;
  const parts = [
    `${error === 0 ? 'none' : countText(error)} with an error`,
    ...(warning > 0 ? [`${countText(warning)} with a caution`] : []),
    ...(note > 0 ? [`${countText(note)} with a note`] : []),
    ...(ignored > 0 ? [`${countText(ignored)} ignored`] : []),
    ...(clean > 0 ? [`${countText(clean)} clean`] : []),
    ...(partly > 0 ? [`${countText(partly)} not fully checked`] : []),
  ];
  return `${counted(lines, 'line')}: ${parts.join(', ')}.`;
}

/** How far a run has come: reading counts characters or rows, checking counts each line twice, so a share is all that is said. */
export const percentOf = ({ done, total }: { done: number; total: number }): number =>
  total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
