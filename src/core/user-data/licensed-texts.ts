import { isLicensedText } from '../systems/licence';
import type { Favorite, Recent, WorksheetLine } from './rows';
import type { Changes, UserData } from './user-data';

const favorite = (row: Favorite): Favorite =>
  isLicensedText(row) ? { ...row, starred: { ...row.starred, long: '', short: '' } } : row;

const recent = (row: Recent): Recent => (isLicensedText(row) ? { ...row, text: '' } : row);

const worksheetLine = (row: WorksheetLine): WorksheetLine =>
  isLicensedText(row) ? { ...row, descriptor: '' } : row;

/**
 * The coder's data as they may leave the database, for snapshots, exports and their copies: codes of a customer's own file stay, with all
 * that the coder wrote of them, and the owner's texts are left out. The file itself says them again where it is imported.
 */
export function withoutLicensedTexts(data: UserData): UserData {
  return {
    ...data,
    favorites: data.favorites.map(favorite),
    recents: data.recents.map(recent),
    worksheetLines: data.worksheetLines.map(worksheetLine),
  };
}

/**
 * A change as it is saved: the owner's texts do not go into the database either, nor into the journal that main keeps of it, so that
 * nothing of them is left once the file is removed. What lists show of such a code is asked of the file while it is held.
 */
export function withoutLicensedChanges(changes: Changes): Changes {
  const { favorites, recents, worksheetLines } = changes;
  return {
    ...changes,
    ...(favorites?.put && { favorites: { ...favorites, put: favorites.put.map(favorite) } }),
    ...(recents?.put && { recents: { ...recents, put: recents.put.map(recent) } }),
    ...(worksheetLines?.put && {
      worksheetLines: { ...worksheetLines, put: worksheetLines.put.map(worksheetLine) },
    }),
  };
}
