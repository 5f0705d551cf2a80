import type { CodeKey } from '../../../core/code/ref';
import { editFavorite } from '../../../core/user-data/favorites';
import {
  fieldOfText,
  textOfField,
  applyUnsavedText,
  type UnsavedText,
} from '../../../core/user-data/text-fields';
import type { UserStore } from '../../shell/user-data';
import type { SavedText } from './useDraft';

/** Saves what was typed into a field of a favorite, beside what another window has written there meanwhile. */
export async function saveTextField(store: UserStore, key: CodeKey, typed: UnsavedText): Promise<SavedText> {
  const read = textOfField[typed.field];
  const seen: { made: string | null; isWanted: boolean; isOvertaken: boolean } = {
    made: null,
    isWanted: false,
    isOvertaken: false,
  };
  const done = await store.change(({ favorites }, now) => {
    const row = favorites.find((candidate) => candidate.key === key);
    const next = row ? applyUnsavedText(row, typed, now) : null;
    seen.made = row ? read(editFavorite(row, fieldOfText[typed.field](typed.text), now)) : null;
    seen.isWanted = next !== null;
    seen.isOvertaken = !next && row !== undefined && read(row) !== seen.made;
    return next && { favorites: { put: [next] } };
  });
  const { made, isWanted, isOvertaken } = seen;
  // A favorite that is gone has nothing left to write to; nothing to change is as good as saved.
  if (made === null || (isWanted && !done)) return { outcome: 'failed' };
  if (isOvertaken) return { outcome: 'overtaken', made };
  return {
    outcome: store.getState().error?.kind === 'no-copy' ? 'unconfirmed' : 'confirmed',
    made,
  };
}
