/*
 * How often something was given or handed over is no word of what is looked for: `700 mg x 2`, `q week x 4`, `lenses x 2`.
 * "Factor X" and skin barriers of 4 x 4 inches would answer it.
 */

const sign = /^(?:[x×*]|times)$/i;
const glued = /^[x×*]\d{1,4}$/i;
const count = /^\d{1,4}$/;
/** Behind them a number is a size, a weight or a strength: `5 mg/kg x 73 kg`. */
const measure = /^(?:kg|lbs?|mg|mcg|ug|g|gm|ml|cc|l|units?|iu|meq|mmol|m2|cm|mm|in|inch(?:es)?|ft|feet)\b/i;
const counted =
  /^(?:doses?|cycles?|times|days?|wks?|weeks?|months?|treatments?|infusions?|injections?|shots?)$/i;
const every = /^q\.?(?:\d{1,2})?(?:w|wks?|weeks?|mos?|months?)$/i;

const hasLetter = (word: string): boolean => /\p{L}/u.test(word);

/** The second side of a size: `4 x 4`. */
const isSide = (words: readonly string[], at: number): boolean =>
  count.test(words[at] ?? '') && sign.test(words[at - 1] ?? '') && count.test(words[at - 2] ?? '');

/** How many words at a place say how often; 0 where none do. */
function timesAt(words: readonly string[], at: number): number {
  const [word = '', next = '', after = ''] = words.slice(at);
  const before = words[at - 1] ?? '';
  if (!(hasLetter(before) || isSide(words, at - 1)) || /^factor$/i.test(before)) return 0;
  if (glued.test(word)) return counted.test(next) ? 2 : 1;
  if (!sign.test(word)) return 0;
  // Still being typed.
  if (next === '') return /^times$/i.test(word) ? 0 : 1;
  if (!count.test(next) || measure.test(after)) return 0;
  return counted.test(after) ? 3 : 2;
}

/** `q week`, `q 2 weeks`, `q3wk`: how many words they are. */
function everyAt(words: readonly string[], at: number): number {
  for (const length of [1, 2, 3]) {
    if (at + length <= words.length && every.test(words.slice(at, at + length).join(''))) return length;
  }
  return 0;
}

/**
 * The words without those that say how often.
 * @param from where the dose begins: what stands before it is what is looked for
 */
export function withoutTimes(words: readonly string[], from: number): string[] {
  const kept = words.slice(0, from);
  for (let at = from; at < words.length;) {
    const length = at > 0 ? Math.max(timesAt(words, at), everyAt(words, at)) : 0;
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(1, length);
  }
  return kept;
}

/** The same where no dose is said: only at the end, and only a number of pieces. */
export function withoutPieces(words: readonly string[]): string[] {
  const found = [1, 2, 3].find((length) => {
    const at = words.length - length;
    return at > 0 && words.length > 1 && /\d/.test(words.slice(at).join('')) && timesAt(words, at) === length;
  });
  return found === undefined ? [...words] : words.slice(0, -found);
}
