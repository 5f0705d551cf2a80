import type { CodeRef } from '../code/ref';
import { systemOf } from '../systems/registry';
import type { UserData } from './user-data';

/** Whether the texts of a code belong to a licence that ends at this computer (docs/domain/licenses.md). */
export const isLicensedText = ({ system }: Pick<CodeRef, 'system'>): boolean =>
  systemOf(system)?.licence === 'customer';

/**
 * The coder's data as they may leave the database, for snapshots, exports and their copies: codes of a customer's own file stay, with all
 * that the coder wrote of them, and the owner's texts are left out. The file itself says them again where it is imported.
 */
export function withoutLicensedTexts(data: UserData): UserData {
  return {
    ...data,
    favorites: data.favorites.map((row) =>
      isLicensedText(row) ? { ...row, starred: { ...row.starred, long: '', short: '' } } : row,
    ),
    recents: data.recents.map((row) => (isLicensedText(row) ? { ...row, text: '' } : row)),
    worksheetLines: data.worksheetLines.map((row) =>
      isLicensedText(row) ? { ...row, descriptor: '' } : row,
    ),
  };
}
