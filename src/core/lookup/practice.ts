import type { CodeRecord } from '../code/record';
import { tellingWords } from './names';

/** So many texts of each system are typed, from all parts of its book. */
const texts = 12;

/**
 * What somebody may type, made of the texts that are held: the beginning of a word, the word, and a second one begun. A first
 * hundred of searches takes twice as long as any after it, since the browser compiles what is used often.
 */
export function* practiceQueries(
  systems: readonly (readonly Pick<CodeRecord, 'long'>[])[],
): Generator<string, void> {
  for (const records of systems) {
    for (let nth = 0; nth < texts; nth++) {
      const text = records[Math.floor((nth + 0.5) * (records.length / texts))]?.long ?? '';
      const [first, second = ''] = tellingWords(text);
      if (!first) continue;
      yield first.slice(0, 2);
      yield first;
      yield `${first} ${second.slice(0, 3)}`;
    }
  }
}
