import { splitLines, squeeze } from '../../files/text';
import type { ResourceFile, ResourceProblem } from '../code-system';
import type { Phrase } from '../phrase';
import { isDiagnosisShape } from './codes';

/** How offices say a diagnosis, what the classification calls it, and the codes that most mean by it. */
export type IcdVocabularyEntry = Phrase;

/**
 * Reads `resources/icd10cm/vocabulary/*.txt` (format in the README of `resources/icd10cm`): `phrases | words | codes`.
 * @returns the entries in the order of the files, and every mistake with file and line; a wrong line is left out
 */
export function readIcdVocabulary(files: readonly ResourceFile[]): {
  entries: IcdVocabularyEntry[];
  problems: ResourceProblem[];
} {
  const problems: ResourceProblem[] = [];
  const entries: IcdVocabularyEntry[] = [];
  const seen = new Map<string, string>();
  for (const { name: file, text } of files) {
    splitLines(text).forEach((raw, index) => {
      if (raw.trim() === '' || raw.startsWith('#')) return;
      const line = index + 1;
      const tell = (message: string) => problems.push({ file, line, message });
      const entry = readLine(raw, tell);
      if (!entry) return;
      for (const phrase of entry.phrases) {
        const known = seen.get(phrase);
        if (known) tell(`"${phrase}" stands also in ${known}.`);
        else seen.set(phrase, `${file}, line ${line}`);
      }
      entries.push(entry);
    });
  }
  return { entries, problems };
}

function readLine(raw: string, tell: (message: string) => void): IcdVocabularyEntry | null {
  const fields = raw.split('|').map((field) => squeeze(field));
  const [phraseField = '', words = '', codeField = ''] = fields;
  if (fields.length > 3) tell('There are three fields: phrases, words, codes.');
  else if (words === '' && codeField === '') tell('There are neither words nor codes.');
  else {
    const phrases = phraseField.split(';').map((phrase) => phrase.trim().toLowerCase());
    if (phrases.some((phrase) => phrase === '')) {
      tell('A phrase is empty.');
      return null;
    }
    const codes: string[] = [];
    for (const word of codeField.split(/[\s,;]+/).filter(Boolean)) {
      const code = canonicalCode(word);
      if (code === null) tell(`"${word}" is not a code; write E11.40, or E11.4- for a header.`);
      else codes.push(code);
    }
    return words === '' && codes.length === 0 ? null : { phrases, words: words.toLowerCase(), codes };
  }
  return null;
}

/** `E11.4-` → `E114-`; null where it is no code as the texts write it, with its dot. */
export function canonicalCode(written: string): string | null {
  const match = /^([A-Z][0-9A-Z]{2})(?:\.([0-9A-Z]{0,4}))?(-?)$/.exec(written);
  if (!match) return null;
  const [, category = '', rest = '', dash = ''] = match;
  // `E11.-` is a header with its dot; `E11.` is unfinished.
  if (written.includes('.') && rest === '' && dash === '') return null;
  const code = category + rest;
  return isDiagnosisShape(code) ? code + dash : null;
}
