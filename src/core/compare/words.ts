import { diffArrays } from 'diff';
import type { TextPiece } from './types';

/** Words with their inner points, hyphens and slashes; everything else one character at a time. */
const tokenShape = /[\p{L}\p{N}]+(?:[.,'’/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;
const wordShape = /^[\p{L}\p{N}]/u;

type Token = { text: string; word: boolean; common: boolean };

/** Longer texts than any descriptor are not compared word by word. */
const mostWords = 2000;

/** The places of the words that both texts have in the same order. */
function sharedWords(
  one: readonly string[],
  other: readonly string[],
): [one: Set<number>, other: Set<number>] {
  const inOne = new Set<number>();
  const inOther = new Set<number>();
  if (one.length > mostWords || other.length > mostWords) return [inOne, inOther];
  let at = 0;
  let there = 0;
  for (const { value, added, removed } of diffArrays([...one], [...other])) {
    if (added) there += value.length;
    else if (removed) at += value.length;
    else {
      for (let step = 0; step < value.length; step++) {
        inOne.add(at++);
        inOther.add(there++);
      }
    }
  }
  return [inOne, inOther];
}

/** Neighbouring tokens with the same mark become one piece; blanks and points between two differing words go with them. */
function join(tokens: readonly Token[]): TextPiece[] {
  const marks = tokens.map(({ word, common }) => word && !common);
  for (const [at, { word }] of tokens.entries()) {
    if (word) continue;
    const before = tokens.slice(0, at).findLastIndex((token) => token.word);
    const after = tokens.findIndex((token, place) => place > at && token.word);
    marks[at] = before >= 0 && after >= 0 && marks[before] === true && marks[after] === true;
  }
  const out: TextPiece[] = [];
  for (const [at, { text }] of tokens.entries()) {
    const last = out.at(-1);
    const differs = marks[at] ?? false;
    if (last?.differs === differs) last.text += text;
    else out.push({ text, differs });
  }
  return out;
}

/**
 * Marks in each text the words that not all the others have in the same place. Case, blanks and punctuation are no difference.
 * @returns for each text pieces that joined are the text
 */
export function markDifferences(texts: readonly string[]): TextPiece[][] {
  const all = texts.map((text) =>
    (text.match(tokenShape) ?? []).map((part): Token => ({
      text: part,
      word: wordShape.test(part),
      common: true,
    })),
  );
  const words = all.map((tokens) => tokens.filter(({ word }) => word));
  const plain = words.map((tokens) => tokens.map(({ text }) => text.toLowerCase()));
  for (let one = 0; one < all.length; one++) {
    for (let other = one + 1; other < all.length; other++) {
      const [inOne, inOther] = sharedWords(plain[one] ?? [], plain[other] ?? []);
      words[one]?.forEach((token, at) => (token.common &&= inOne.has(at)));
      words[other]?.forEach((token, at) => (token.common &&= inOther.has(at)));
    }
  }
  return all.map(join);
}
