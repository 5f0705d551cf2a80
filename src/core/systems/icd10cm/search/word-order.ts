import { termsOf } from './terms';

/** A row as far as its title goes. */
type Titled<Row> = { row: Row; title: string };

/** Titles of the same words differ little in length. */
const likeLength = 4;
const most = 12;

/**
 * Puts first, of titles that have the very same words, the one in whose order the query has them: "hormone receptor negative with HER2
 * positive" is not "hormone receptor positive with HER2 negative".
 * @param rows the best rows in their order; only those with the words of the first are compared
 */
export function inQueryOrder<Row>(query: readonly string[], rows: readonly Titled<Row>[]): Row | null {
  const [first, ...others] = rows.slice(0, most);
  if (!first || others.length === 0) return null;
  const alike = others.filter(({ title }) => Math.abs(title.length - first.title.length) < likeLength);
  if (alike.length === 0) return null;
  const asked = new Set(runsOf(query));
  const terms = termsOf(first.title);
  const bag = bagOf(terms);
  let best: Row | null = null;
  let shared = sharedRuns(terms, asked);
  for (const { row, title } of alike) {
    const own = termsOf(title);
    if (bagOf(own) !== bag) continue;
    const count = sharedRuns(own, asked);
    if (count <= shared) continue;
    shared = count;
    best = row;
  }
  return best;
}

/**
 * The row whose title is the query's very words and "unspecified": "acne" is no acne vulgaris. Null where the first row's title is one,
 * or none is.
 */
export function inPlainWords<Row>(query: readonly string[], rows: readonly Titled<Row>[]): Row | null {
  const asked = plainBag(query);
  if (asked === '') return null;
  const longest = asked.length * 2 + 30;
  const isPlain = ({ title }: Titled<Row>): boolean =>
    title.length < longest && plainBag(termsOf(title)) === asked;
  const [first] = rows;
  return !first || isPlain(first) ? null : (rows.slice(1, most).find(isPlain)?.row ?? null);
}

const plainBag = (terms: readonly string[]): string =>
  [...new Set(terms.filter((term) => term !== 'unspecified'))].sort().join(' ');

const bagOf = (terms: readonly string[]): string => [...terms].sort().join(' ');

/** Each two and each three words that follow one another: two sides with a word between them have the same twos when they are swapped. */
const runsOf = (terms: readonly string[]): string[] =>
  terms.flatMap((term, nth) => [
    terms.slice(nth, nth + 2).join(' '),
    ...(nth + 2 < terms.length ? [terms.slice(nth, nth + 3).join(' ')] : [term]),
  ]);

const sharedRuns = (terms: readonly string[], asked: ReadonlySet<string>): number =>
  runsOf(terms).filter((run) => asked.has(run)).length;
