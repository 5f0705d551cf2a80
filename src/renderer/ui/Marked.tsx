import { Fragment } from 'react';

const wordPattern = /[\p{L}\p{N}.%]+/gu;

type Piece = { text: string; isMatch: boolean };

/** Cuts a text at its words and tells which of them the query matched. Exported for its test. */
export function markWords(text: string, matched: readonly string[]): Piece[] {
  if (!matched.length) return [{ text, isMatch: false }];
  const wanted = new Set(matched);
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].toLowerCase();
    if (!wanted.has(word) && !wanted.has(word.replace(/\.$/, ''))) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMatch: false });
    pieces.push({ text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

export function Marked({ text, matched }: { text: string; matched: readonly string[] }) {
  return markWords(text, matched).map(({ text: piece, isMatch }, index) =>
    isMatch ? <mark key={index}>{piece}</mark> : <Fragment key={index}>{piece}</Fragment>,
  );
}
