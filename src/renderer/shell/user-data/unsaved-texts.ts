import {
  applyUnsavedText,
  textOfField,
  type TextField,
  type UnsavedText,
} from '../../../core/user-data/text-fields';
import type { UserStore } from './store';

/*
 * Text that is typed reaches the database a moment later, and a window that is closed in that moment has no time left
 * for it. So each key also leaves it in the window's own storage, which takes it at once; the next start saves it.
 */

const prefix = 'unsaved ';
const nameOf = (key: string, field: TextField): string => `${prefix}${field} ${key}`;

/** A convenience on top of the saving itself: storage that is full or refused costs nothing but this. */
function tryStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // As above.
  }
}

/** With the moment of typing: a browser that is killed may forget that a text was saved and done with. */
type StoredText = UnsavedText & { at: string };

export const storeUnsavedText = (key: string, typed: UnsavedText): void =>
  tryStorage((storage) => {
    const stored: StoredText = { ...typed, at: new Date().toISOString() };
    storage.setItem(nameOf(key, stored.field), JSON.stringify(stored));
  });

export const clearUnsavedText = (key: string, field: TextField): void =>
  tryStorage((storage) => storage.removeItem(nameOf(key, field)));

function parseStoredText(text: string | null, field: string): StoredText | null {
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<StoredText> | null;
    const isText = stored?.field === field && Object.hasOwn(textOfField, field);
    const isWhole = [stored?.text, stored?.before, stored?.at].every((part) => typeof part === 'string');
    return isText && isWhole ? (stored as StoredText) : null;
  } catch {
    return null;
  }
}

/**
 * Saves what an earlier session left behind; what is saved is forgotten, and so is what belongs to no favorite.
 * @param mayComeBack true where favorites that are not here may still come: what belongs to one of them waits
 */
export async function saveUnsavedTexts(
  store: UserStore,
  storage: Pick<Storage, 'length' | 'key' | 'getItem' | 'removeItem'>,
  { mayComeBack }: { mayComeBack: boolean },
): Promise<void> {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    const [, field = '', key = ''] = name.split(' ');
    const stored = parseStoredText(storage.getItem(name), field);
    await store.change(
      ({ favorites }, now) => {
        const row = favorites.find((favorite) => favorite.key === key);
        // One that was changed since has been saved with this text, or without it by the coder's own hand.
        const saved = row && stored && row.changedAt < stored.at && applyUnsavedText(row, stored, now);
        return saved ? { favorites: { put: [saved] } } : null;
      },
      { beforeRecovery: true },
    );
    const { phase, error, data } = store.getState();
    const isSaved = phase === 'ready' && error?.kind !== 'not-saved';
    const isHere = data.favorites.some((favorite) => favorite.key === key);
    if (isSaved && (isHere || !stored || !mayComeBack)) storage.removeItem(name);
  }
}
