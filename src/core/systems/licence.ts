import type { CodeRecord } from '../code/record';
import type { CodeRef } from '../code/ref';
import { systemOf } from './about';

/** Whether the texts of a code belong to a license that ends at this computer (docs/domain/licenses.md). */
export const isLicensedText = ({ system }: Pick<CodeRef, 'system'>): boolean =>
  systemOf(system)?.licence === 'customer';

/** Whose license allows a record's text; null for a public text and for what the coder wrote. */
export const licenceOf = (record: CodeRecord): string | null =>
  systemOf(record.system)?.licenceOf?.(record) ?? null;

/** What stands in place of a licensed text wherever it would leave the screen. The owner may not be known there. */
export const withheldWords = (owner: string | null): string =>
  owner === null ? 'text under license' : `text under license of ${owner}`;

/** What a row, a cell or a line says of its text where that is licensed; nothing where it is not. */
export function licenceMark(record: CodeRecord): { licence?: string } {
  const licence = licenceOf(record);
  return licence === null ? {} : { licence };
}
