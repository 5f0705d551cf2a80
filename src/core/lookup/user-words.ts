import type { CodeKey } from '../code/ref';
import type { UserData } from '../user-data/user-data';
import type { Favorite, PrivateCode } from '../user-data/rows';

type FavoriteWords = Pick<Favorite, 'key' | 'system' | 'kind' | 'code' | 'aliases' | 'starred'>;

/** What the worker needs of the coder's own data. */
export type UserWords = { favorites: readonly FavoriteWords[]; codes: readonly PrivateCode[] };

export const noWords: UserWords = { favorites: [], codes: [] };

/** What makes new words of the former ones. Private codes are few; they come as a whole. */
export type WordsChange = {
  put: readonly FavoriteWords[];
  remove: readonly CodeKey[];
  codes: readonly PrivateCode[];
};

export type OwnData = Pick<UserData, 'favorites' | 'privateCodes'>;

/** What the worker has to be told of a change; null where it is nothing that it uses: a new order, a note. */
export function wordsChange(before: OwnData, now: OwnData): WordsChange | null {
  const former = new Map(before.favorites.map((row) => [row.key, row]));
  const put: FavoriteWords[] = [];
  for (const row of now.favorites) {
    const was = former.get(row.key);
    former.delete(row.key);
    if (!was || !hasSameWords(was, row)) put.push(wordsOf(row));
  }
  const remove = [...former.keys()];
  if (!put.length && !remove.length && before.privateCodes === now.privateCodes) return null;
  return { put, remove, codes: now.privateCodes };
}

const wordsOf = ({ key, system, kind, code, aliases, starred }: Favorite): FavoriteWords => ({
  key,
  system,
  kind,
  code,
  aliases,
  starred,
});

const hasSameWords = (a: Favorite, b: Favorite): boolean =>
  a === b || (a.starred.at === b.starred.at && a.aliases.join('\t') === b.aliases.join('\t'));

export function changedWords({ favorites }: UserWords, { put, remove, codes }: WordsChange): UserWords {
  const byKey = new Map(favorites.map((row) => [row.key, row]));
  for (const key of remove) byKey.delete(key);
  for (const row of put) byKey.set(row.key, row);
  return { favorites: [...byKey.values()], codes };
}
