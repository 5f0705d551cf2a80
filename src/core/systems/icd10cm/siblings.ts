/** The side that a title names; `unspecified` only where the same title has a sided form. */
export type Side = 'right' | 'left' | 'bilateral' | 'unspecified';

/** A code with its long title. */
export type Titled = { code: string; long: string };

/** The forms of one condition by side, the code asked about among them. */
export type SidedSiblings = { side: Side; codes: Partial<Record<Side, string>> };

const sideWord = /\b(right|left)\b/gi;
/** Words that come and go with the side: "Unilateral …, right hip" and "Bilateral … of hip". */
const light = new Set(['right', 'left', 'bilateral', 'unilateral', 'both', 'of', 'in', 'the', 'a', 'side']);

const wordsOf = (title: string) =>
  title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !light.has(word))
    .map((word) => word.replace(/(?<=..)ies$/, 'y').replace(/(?<=..)s$/, ''));

/** Whether two codes of one length differ in one place. */
function sameButOne(a: string, b: string): boolean {
  let different = Math.abs(a.length - b.length);
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a.charAt(at) !== b.charAt(at)) different++;
  return different === 1 && a.length === b.length;
}

/** A title with the words of the other side; null where it names none. */
function turned(title: string, side: 'right' | 'left' | 'unspecified'): string | null {
  return new RegExp(sideWord.source, 'i').test(title) ? title.replace(sideWord, side) : null;
}

/** A category's titles, looked up without regard to case. */
function finder(category: readonly Titled[]): (title: string | null) => string | undefined {
  const byTitle = new Map(category.map(({ code, long }) => [long.toLowerCase(), code]));
  return (title) => (title === null ? undefined : byTitle.get(title.toLowerCase()));
}

/**
 * The bilateral form of a title that names the right side: the same words but for the side, and at most two words of the organ
 * less ("Conjunctivitis, right eye", "Conjunctivitis, bilateral") where the codes differ in one place only.
 */
function bilateralOf(right: Titled, category: readonly Titled[]): string | undefined {
  const words = wordsOf(right.long);
  const set = new Set(words);
  const fits = category.filter(({ code, long }) => {
    if (!/\b(bilateral|both)\b/i.test(long)) return false;
    const own = wordsOf(long);
    if (!own.every((word) => set.has(word))) return false;
    const missing = words.length - own.length;
    return missing === 0 || (missing > 0 && missing <= 2 && sameButOne(code, right.code));
  });
  return fits.length === 1 ? fits[0]?.code : undefined;
}

/** Forms of a title that names the right side. */
function formsOf(
  right: Titled,
  category: readonly Titled[],
  find: ReturnType<typeof finder>,
): SidedSiblings['codes'] | null {
  const left = find(turned(right.long, 'left'));
  if (left === undefined) return null;
  const bilateral = bilateralOf(right, category);
  const unspecified = find(turned(right.long, 'unspecified'));
  return {
    right: right.code,
    left,
    ...(bilateral !== undefined && { bilateral }),
    ...(unspecified !== undefined && { unspecified }),
  };
}

/** Right-sided titles that a title may belong to, when each "unspecified" in turn, or all words of side, are made right. */
function rightForms(
  { code, long }: Titled,
  category: readonly Titled[],
  find: ReturnType<typeof finder>,
): Titled[] {
  if (/\bright\b/i.test(long)) return [{ code, long }];
  const candidates = /\bleft\b/i.test(long)
    ? [long.replace(/\bleft\b/gi, 'right')]
    : [...long.matchAll(/\bunspecified\b/gi)].map(
        ({ index }) => `${long.slice(0, index)}right${long.slice(index + 'unspecified'.length)}`,
      );
  const found = candidates.flatMap((title) => {
    const right = find(title);
    return right === undefined ? [] : [{ code: right, long: title }];
  });
  if (found.length > 0 || !/\b(bilateral|both)\b/i.test(long)) return found;
  return category.filter((other) => /\bright\b/i.test(other.long) && bilateralOf(other, category) === code);
}

/**
 * The right, left, bilateral and unspecified forms of a code, read from the long titles of its category (all codes that share its
 * first three characters); null where its title names no side that another code has the counterpart of.
 */
export function sidedSiblings(code: string, category: readonly Titled[]): SidedSiblings | null {
  const own = category.find((other) => other.code === code);
  if (!own) return null;
  const find = finder(category);
  for (const right of rightForms(own, category, find)) {
    const codes = formsOf(right, category, find);
    if (!codes) continue;
    for (const side of ['right', 'left', 'bilateral', 'unspecified'] as const) {
      if (codes[side] === code) return { side, codes };
    }
  }
  return null;
}
