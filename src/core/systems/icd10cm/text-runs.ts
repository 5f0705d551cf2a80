import type { CodeRef } from '../../code/ref';
import { refsIn } from './note-refs';
import type { TextRun } from '../page';

const codeShape = /(?:[A-Z]\d[0-9A-Z]|Q[A-Z]\d)(?:\.[0-9A-Z]{1,4})?/g;

/**
 * The text of a note in pieces, in which every code that is held is a way to its page. Both ends of a range are; a code that no list
 * held has stays text.
 * @param find the code of that name, where it is held; canonical
 */
export function textRuns(
  text: string,
  find: (code: string) => CodeRef | null,
  isCategory?: (category: string) => boolean,
): TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  const say = (to: number) => {
    if (to > done) runs.push({ text: text.slice(done, to) });
    done = Math.max(done, to);
  };
  for (const { start, end } of refsIn(text, isCategory)) {
    for (const match of text.slice(start, end).matchAll(codeShape)) {
      const at = start + match.index;
      const ref = find(match[0].replace('.', ''));
      if (!ref || at < done) continue;
      say(at);
      runs.push({ text: match[0], ref });
      done = at + match[0].length;
    }
  }
  say(text.length);
  return runs;
}
