import { countText } from '../../core/code/numbers';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { codeText, codeWithUnitText } from '../../core/copy';
import type { CodeRef } from '../../core/code/ref';
import type { ShowToast } from '../ui/useToast';
import type { Commands } from './commands';

export type CopySubject = {
  ref: CodeRef;
  code: string;
  long: string;
  unitLabel: string | null;
  /** Its last day where it is ended on the date of service, empty where that day is not known; null where it is not ended. */
  ended: string | null;
};
/** Why nothing is copied, null where it is; and where the key leads instead. */
export type CopyRefusal = { words: string | null; next: (() => void) | null };
export type CopyForm = 'code' | 'with-unit';

const textOf = (subject: CopySubject, form: CopyForm): string =>
  form === 'code' ? codeText(subject) : codeWithUnitText(subject, subject.unitLabel);

/** What went to the clipboard, in one line: its name, or the first of its lines. */
export function copiedWords(text: string, what?: string): string {
  if (what) return `Copied ${what}`;
  const [first = '', ...rest] = text.trimEnd().split(/\r?\n/);
  if (!rest.length) return `Copied: ${first}`;
  return `Copied: ${first} and ${countText(rest.length)} more ${rest.length === 1 ? 'line' : 'lines'}`;
}

/** Puts codes on the clipboard, a line each; from the second on they are told by their number. */
export const copyCodes = (copyText: Commands['copyText'], codes: readonly string[]): Promise<void> =>
  copyText(codes.join('\n'), codes.length > 1 ? `${countText(codes.length)} codes` : undefined);

/** Puts a text on the clipboard; a toast says what went there, or what to do instead. */
export function useCopyText(show: ShowToast) {
  return useCallback(
    async (text: string, what?: string) => {
      try {
        await navigator.clipboard.writeText(text);
        show(copiedWords(text, what));
      } catch {
        show('The clipboard refused the text. Select it on the page and copy it there.', 'stop');
      }
    },
    [show],
  );
}

/**
 * Copies what is highlighted. A coder types and presses Enter faster than any answer can come: while the rows do not yet
 * belong to the text in the box the copy waits for them, and never takes the old row. Every copy key answers.
 * @param refusal why the highlighted row is not copied, and what is done instead
 */
export function useCopy(
  subject: CopySubject | null,
  refusal: CopyRefusal,
  run: (stage: 'rows', work: () => void) => void,
  write: (text: string, subject: CopySubject) => Promise<void>,
  show: ShowToast,
) {
  const now = useRef({ subject, refusal });
  useLayoutEffect(() => {
    now.current = { subject, refusal };
  });

  return useCallback(
    (form: CopyForm) =>
      run('rows', () => {
        const { subject: found, refusal: reason } = now.current;
        if (reason.words) {
          show(reason.words);
          reason.next?.();
        } else if (found) void write(textOf(found, form), found);
        else show('Nothing copied: find a code first.');
      }),
    [run, write, show],
  );
}
