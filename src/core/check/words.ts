import { formatDate } from '../code/dates';
import type { IsoDate } from '../code/validity';
import { formatDiagnosis } from '../systems/icd10cm/codes';
import { formatCode } from '../systems/about';
import type { ReadDiagnosis, ReadLine } from './rule';

/** The code as coders write it; one that no data held have stays as it was written. */
export const printed = ({ ref, code, known }: Pick<ReadLine, 'ref' | 'code' | 'known'>): string =>
  ref && known ? formatCode(ref) : code;

/** A diagnosis as coders write it, whatever it was written like. */
export const printedDiagnosis = (code: string): string => formatDiagnosis(code.replace('.', ''));

export const diagnosisName = ({ code }: Pick<ReadDiagnosis, 'code'>): string => printedDiagnosis(code);

/** `01/15/2026`. */
export const dayWords = (on: IsoDate): string => formatDate(on);

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few of many. */
export const firstOf = (words: readonly string[], most = 5): string =>
  words.length > most ? `${words.slice(0, most).join(', ')} and ${words.length - most} more` : listed(words);
