/**
 * School grade that a text asks for (Flesch-Kincaid): longer sentences and longer words raise it. List items and
 * headings count as sentences. An estimate: syllables are counted as groups of vowels.
 */
export function readingGrade(markdown: string): number {
  const plain = markdown
    .replace(/^\s*\|?[-:|\s]+\|?\s*$/gm, '')
    .replace(/[*_`>#|]/g, ' ')
    .replace(/^\s*(?:[-+]|\d+\.)\s+/gm, '');
  const sentences = plain.split(/[.!?:;]+\s|\n+/).filter((sentence) => /[A-Za-z]{2}/.test(sentence));
  const words = plain.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  if (!sentences.length || !words.length) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
