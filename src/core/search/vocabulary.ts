import type { SourceIssue } from '../code/record';
import { isProcedureCode } from '../systems/hcpcs/record';
import { fold } from '../text/fold';
import type { Vocabulary } from './types';

export type VocabularyFile = { name: string; text: string };
export type VocabularyIssue = SourceIssue & { file: string };

/** A vocabulary of these parts; the others are empty. */
export const vocabularyOf = (parts: Partial<Vocabulary>): Vocabulary => ({
  synonyms: [],
  brands: [],
  biosimilars: [],
  hints: [],
  concepts: [],
  spellings: [],
  light: [],
  opposites: [],
  names: [],
  everyday: [],
  sections: [],
  ...parts,
});

const kinds = [
  'brands',
  'biosimilars',
  'synonyms',
  'hints',
  'concepts',
  'spellings',
  'light words',
  'opposites',
  'names',
  'everyday words',
  'sections',
] as const;
type Kind = (typeof kinds)[number];

/** A procedure code, a range of them, or a modifier. */
const codesPattern = /^(?:[A-Z]\d{4}(?:-[A-Z]\d{4})?|[A-Z][A-Z0-9]|\d[A-Z])$/;

type LineReader = (line: string, into: Vocabulary, seen: Set<string>) => string | undefined;

/** Reads the files of `resources/vocabulary`; a line that cannot be read is left out and told. */
export function readVocabulary(files: readonly VocabularyFile[]): {
  vocabulary: Vocabulary;
  issues: VocabularyIssue[];
} {
  const vocabulary = vocabularyOf({});
  const issues: VocabularyIssue[] = [];
  const seen = new Set<string>();
  for (const { name, text } of files) {
    let kind: Kind | undefined;
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      const report = (message: string): void => void issues.push({ file: name, line: index + 1, message });
      if (!kind) {
        kind = kinds.find((known) => line === `kind: ${known}`);
        if (kind) continue;
        report(`The file must begin with one of: ${kinds.map((known) => `kind: ${known}`).join(', ')}.`);
        break;
      }
      const key = `${kind}\n${fold(line).replace(/\s+/g, ' ')}`;
      if (seen.has(key)) report('This line is there twice.');
      seen.add(key);
      const problem = readers[kind](line, vocabulary, seen);
      if (problem) report(problem);
    }
  }
  return { vocabulary, issues };
}

const readers: Record<Kind, LineReader> = {
  brands: readBrands,
  biosimilars: (line, { biosimilars }, seen) => {
    const [names, substance, more] = list(line, '|');
    if (!names || !substance || more || !/^[a-z ]+-[a-z]{4}$/.test(substance)) {
      return 'Expected: brand; brand | substance-four letters.';
    }
    for (const brand of list(names, ';')) {
      if (seen.has(`biosimilar\n${fold(brand)}`)) return `"${brand}" is there twice.`;
      seen.add(`biosimilar\n${fold(brand)}`);
      biosimilars.push({ brand, substance });
    }
    return undefined;
  },
  synonyms: (line, { synonyms }) => {
    const words = list(line, ';');
    if (words.length < 2) return 'A set needs at least two names, separated by semicolons.';
    if (new Set(words.map(fold)).size < words.length) return 'A name is in the set twice.';
    synonyms.push(words);
    return undefined;
  },
  hints: (line, { hints }) => {
    const [typed, meant, more] = list(line, '>');
    if (!typed || !meant || more) {
      return 'Expected: what is typed > what is meant; something else that is meant.';
    }
    if (typed.includes(';')) return 'Left of > stands one wording: write a line for each.';
    hints.push({ typed, meant: list(meant, ';') });
    return undefined;
  },
  concepts: (line, { concepts }) => {
    const [names, codes, more] = list(line, '|');
    if (!names || !codes || more) return 'Expected: name; name | codes and ranges of codes.';
    const wrong = codes.split(/\s+/).find((code) => !codesPattern.test(code));
    if (wrong) return `"${wrong}" is neither a code nor a range.`;
    concepts.push({ names: list(names, ';'), codes: codes.split(/\s+/) });
    return undefined;
  },
  spellings: (line, { spellings }) => {
    const [from, to, more] = list(line, '=');
    if (!from || !to || more) return 'Expected: spelling = accepted spelling.';
    for (const word of [...list(from, ';'), to]) {
      if (!/^[a-z0-9]+$/.test(word)) return `"${word}" is not one word in lower case.`;
    }
    for (const word of list(from, ';')) spellings.push([word, to]);
    return undefined;
  },
  'light words': (line, { light }) => {
    const [weightText = '', words, more] = list(line, ':');
    const weight = Number(weightText);
    if (!words || more !== undefined || !(weight > 0 && weight < 1)) {
      return 'Expected: a weight between 0 and 1, a colon, words.';
    }
    for (const word of words.split(/\s+/)) light.push({ word, weight });
    return undefined;
  },
  opposites: (line, { opposites }) => {
    const group = list(line, ';').map((words) => words.split(/\s+/));
    if (group.length < 2) return 'A group needs at least two sides, separated by semicolons.';
    const words = group.flat();
    const wrong = words.find((word) => !/^[a-z0-9]+$/.test(word));
    if (wrong) return `"${wrong}" is not one word in lower case.`;
    if (new Set(words).size < words.length) return 'A word stands on two sides.';
    opposites.push(group);
    return undefined;
  },
  names: (line, { names }, seen) => {
    for (const name of line.split(/\s+/)) {
      if (!/^[a-z]+$/.test(name)) return `"${name}" is not one word in lower case.`;
      if (seen.has(`name\n${name}`)) return `"${name}" is there twice.`;
      seen.add(`name\n${name}`);
      names.push(name);
    }
    return undefined;
  },
  'everyday words': (line, { everyday }, seen) => {
    for (const words of list(line, ';')) {
      if (!/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(words)) return `"${words}" is not words in lower case.`;
      if (seen.has(`everyday\n${words}`)) return `"${words}" is there twice.`;
      seen.add(`everyday\n${words}`);
      everyday.push(words);
    }
    return undefined;
  },
  sections: (line, { sections }) => {
    const [range = '', words, more] = list(line, '|');
    const [from = '', to = from] = range.split('-');
    if (!words || more !== undefined) return 'Expected: first code-last code | words.';
    if (!isProcedureCode(from) || !isProcedureCode(to) || from > to) {
      return `"${range}" is not a range of codes.`;
    }
    sections.push({ from, to, words });
    return undefined;
  },
};

function readBrands(line: string, { brands }: Vocabulary, seen: Set<string>): string | undefined {
  const [names, substance, codeText, more] = line.split('|').map((field) => field.trim());
  if (!names || !substance || more !== undefined) return 'Expected: brand; brand | substance | codes.';
  const codes = codeText ? codeText.split(/\s+/) : [];
  const wrong = codes.find((code) => !isProcedureCode(code));
  if (wrong) return `"${wrong}" is not a code.`;
  for (const brand of list(names, ';')) {
    if (fold(brand) === fold(substance)) return `"${brand}" is named as a brand of itself.`;
    const key = `${fold(brand)}\n${fold(substance)}`;
    if (seen.has(key)) return `"${brand}" is named twice for ${substance}.`;
    seen.add(key);
    brands.push(codes.length > 0 ? { brand, substance, codes } : { brand, substance });
  }
  return undefined;
}

function list(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
