import { textOfField, withLeftText, type LeftText, type TypedField } from '../../../core/user-data/typed';
import type { UserStore } from './store';

/*
 * Text that is typed reaches the database a moment later, and a window that is closed in that moment has no time left
 * for it. So each key also leaves it in the window's own storage, which takes it at once; the next start saves it.
 */

const prefix = 'typed ';
const nameOf = (key: string, field: TypedField): string => `${prefix}${field} ${key}`;

/** A convenience on top of the saving itself: storage that is full or refused costs nothing but this. */
function tryStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // As above.
  }
}

/** With the moment of typing: a browser that is killed may forget that a text was saved and done with. */
type Left = LeftText & { at: string };

export const leaveText = (key: string, typed: LeftText): void =>
  tryStorage((storage) => {
    const left: Left = { ...typed, at: new Date().toISOString() };
    storage.setItem(nameOf(key, left.field), JSON.stringify(left));
  });

export const forgetText = (key: string, field: TypedField): void =>
  tryStorage((storage) => storage.removeItem(nameOf(key, field)));

function readLeft(text: string | null, field: string): Left | null {
  try {
    const left = JSON.parse(text ?? 'null') as Partial<Left> | null;
    const isText = left?.field === field && Object.hasOwn(textOfField, field);
    const isWhole = [left?.text, left?.before, left?.at].every((part) => typeof part === 'string');
    return isText && isWhole ? (left as Left) : null;
  } catch {
    return null;
  }
}

/**
 * Saves what an earlier session left behind; what is saved is forgotten, and so is what belongs to no favorite.
 * @param mayComeBack true where favorites that are not here may still come: what belongs to one of them waits
 */
export async function adoptLeftTexts(
  store: UserStore,
  storage: Pick<Storage, 'length' | 'key' | 'getItem' | 'removeItem'>,
  { mayComeBack }: { mayComeBack: boolean },
): Promise<void> {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const name of names.filter((candidate) => candidate.startsWith(prefix))) {
    const [, field = '', key = ''] = name.split(' ');
    const left = readLeft(storage.getItem(name), field);
    await store.change(
      ({ favorites }, now) => {
        const row = favorites.find((favorite) => favorite.key === key);
        // One that was changed since has been saved with this text, or without it by the coder's own hand.
        const saved = row && left && row.changedAt < left.at && withLeftText(row, left, now);
        return saved ? { favorites: { put: [saved] } } : null;
      },
      { goesFirst: true },
    );
    const { phase, trouble, data } = store.getState();
    const isSaved = phase === 'ready' && trouble?.kind !== 'not-saved';
    const isHere = data.favorites.some((favorite) => favorite.key === key);
    if (isSaved && (isHere || !left || !mayComeBack)) storage.removeItem(name);
  }
}
