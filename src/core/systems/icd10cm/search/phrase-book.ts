import { negations } from './marked-words';

/** A phrase of offices or of the index with the words that the classification has for it. */
type Entry = { terms: readonly string[]; words: readonly string[]; meant: string };

/** A phrase found in a query: bits of the words that it covers, and what is searched in their place. */
export type PhraseFound = {
  mask: number;
  size: number;
  apart: boolean;
  words: readonly string[];
  meant: string;
};

/** Terms hold no space; what is told of a phrase is one line. */
const between = { terms: ' ', parts: '\t', entries: '\n' } as const;

const packed = ({ terms, words, meant }: Entry): string =>
  [terms.join(between.terms), words.join(between.terms), meant.replace(/[\t\n]/g, ' ')].join(between.parts);

function unpacked(text: string): Entry {
  const [terms = '', words = '', meant = ''] = text.split(between.parts);
  return { terms: terms.split(between.terms), words: words.split(between.terms), meant };
}

/** Whether a query denies some words of a phrase and not the others, and the phrase does not say so itself. */
function isTorn(terms: readonly string[], mask: number, negated: readonly boolean[]): boolean {
  if (terms.some((term) => negations.has(term))) return false;
  let denied = 0;
  for (const [nth, isNot] of negated.entries()) if (isNot) denied |= 1 << nth;
  return (mask & denied) !== 0 && (mask & ~denied) !== 0;
}

/**
 * One way only: what is typed leads to what is meant, not back. An entry is one text, read when its first term is typed: as lists and
 * texts of their own, eighteen thousand phrases would take three times the memory.
 */
export class PhraseBook {
  private readonly byTerm = new Map<string, string[]>();

  /** `meant` is told to people; phrases that say the same as their words are left out. */
  add(terms: readonly string[], words: readonly string[], meant: string): void {
    const [first] = terms;
    if (first === undefined || words.length === 0 || words.every((word) => terms.includes(word))) return;
    this.enter(first, packed({ terms, words, meant }));
  }

  private enter(first: string, entry: string): void {
    const known = this.byTerm.get(first);
    if (known) known.push(entry);
    else this.byTerm.set(first, [entry]);
  }

  private entriesOf(term: string): Entry[] {
    return (this.byTerm.get(term) ?? []).map(unpacked);
  }

  /** What `read` makes the same book of. */
  save(): string {
    return [...this.byTerm.values()].flat().join(between.entries);
  }

  static read(saved: string): PhraseBook {
    const book = new PhraseBook();
    for (const entry of saved === '' ? [] : saved.split(between.entries)) {
      const end = entry.search(/[ \t]/);
      book.enter(entry.slice(0, end), entry);
    }
    return book;
  }

  /**
   * The phrases whose words are all there, the longest first; those that stand together before those that do not.
   * @param joined for each term those that it is with the joining words beside it
   * @param negated which terms the query says are not there: "asthma without exacerbation" is no exacerbation of asthma
   */
  find(
    terms: readonly string[],
    joined: readonly (readonly string[])[] = [],
    negated: readonly boolean[] = [],
  ): PhraseFound[] {
    const found: PhraseFound[] = [];
    for (const [at, alike] of joined.entries()) {
      for (const { words, meant } of alike.flatMap((term) => this.entriesOf(term))) {
        found.push({ mask: 1 << at, size: 2, apart: false, words, meant });
      }
    }
    for (const [start, term] of terms.entries()) {
      for (const entry of this.entriesOf(term)) {
        const together = entry.terms.every((one, nth) => terms[start + nth] === one);
        let mask = 0;
        for (const [nth, one] of entry.terms.entries()) {
          const at = together ? start + nth : terms.indexOf(one);
          if (at < 0) {
            mask = 0;
            break;
          }
          mask |= 1 << at;
        }
        if (mask === 0 || (!together && isTorn(entry.terms, mask, negated))) continue;
        found.push({
          mask,
          size: entry.terms.length,
          apart: !together,
          words: entry.words,
          meant: entry.meant,
        });
      }
    }
    // "Baby blues" is no blue baby.
    const together = found.filter(({ apart }) => !apart);
    return found
      .filter(({ apart, mask }) => !apart || !together.some((other) => (mask & ~other.mask) === 0))
      .sort((a, b) => b.size - a.size || Number(a.apart) - Number(b.apart));
  }
}
