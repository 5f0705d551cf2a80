import { limits, noteText, oneLine } from './limits';
import { mergeNotes } from './merge-favorites';
import type { PrivateCode } from './rows';

const shape = /^[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?$/;
/** Five digits, or four and a letter, are CPT's; a D and four digits is CDT's: their texts must not be kept here. */
const licensed = /^(?:\d{5}|\d{4}[A-Z]|D\d{4})$/;

/** The code as it is kept: upper case, no blanks. */
export const privateCodeText = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** Why a text cannot be a private code, or null where it can. */
export function privateCodeProblem(
  text: string,
  { existing, official }: { existing: ReadonlySet<string>; official: boolean },
): string | null {
  const code = privateCodeText(text);
  if (!code) return 'Type the code.';
  if (!shape.test(code)) return 'Letters, digits, hyphens and dots only, 20 at most.';
  if (licensed.test(code)) return 'CPT and CDT codes belong to their owners and are not kept in CodeDesk.';
  if (official) return `${code} is an official code. Star it and give it a name of your own instead.`;
  if (existing.has(code)) return `${code} is already among your private codes.`;
  return null;
}

export type PrivateFields = Pick<PrivateCode, 'descriptor' | 'unit' | 'payer' | 'note'>;

/** A private code, new or changed. */
export function makePrivateCode(
  code: string,
  fields: PrivateFields,
  now: string,
  former?: PrivateCode,
): PrivateCode {
  return {
    code: privateCodeText(code),
    descriptor: oneLine(fields.descriptor, limits.descriptor),
    unit: oneLine(fields.unit, limits.name),
    payer: oneLine(fields.payer, limits.name),
    note: noteText(fields.note),
    createdAt: former?.createdAt ?? now,
    changedAt: now,
  };
}

/**
 * A private code with what was changed in its fields since they showed `former`. What another window wrote meanwhile
 * stays; where both wrote the note, both notes are kept.
 */
export function editPrivateCode(
  row: PrivateCode,
  former: PrivateFields,
  fields: PrivateFields,
  now: string,
): PrivateCode {
  const typed = makePrivateCode(row.code, fields, now, row);
  const of = (field: keyof PrivateFields) => (typed[field] === former[field] ? row : typed)[field];
  const areBothNew = typed.note !== former.note && row.note !== former.note;
  return {
    ...typed,
    descriptor: of('descriptor'),
    unit: of('unit'),
    payer: of('payer'),
    note: areBothNew ? mergeNotes(row.note, typed.note) : of('note'),
  };
}
