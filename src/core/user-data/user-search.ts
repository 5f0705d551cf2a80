import { normaliseCode } from '../code/normalise';
import type { CodeKey } from '../code/ref';
import { squeeze } from '../files/text';
import { foldLetters } from '../text/fold';
import type { Favorite, PrivateCode } from './rows';

/** How the coder's own words were met: whole, from their beginning, or by some of them. */
export type UserTier = 'exact' | 'prefix' | 'words';

export type UserHit =
  | { type: 'alias'; tier: UserTier; key: CodeKey; alias: string }
  | { type: 'code'; tier: UserTier; code: PrivateCode; matched: string[] };

/** What the search has to know of the coder's own data. */
export type SearchedUserData = {
  aliases: readonly Pick<Favorite, 'key' | 'aliases'>[];
  codes: readonly PrivateCode[];
};

const squeezed = (text: string): string => squeeze(foldLetters(text));

const wordsOf = (text: string): string[] => squeezed(text).match(/[\p{L}\p{N}.%]+/gu) ?? [];

/**
 * The search over what the coder named: a list of its own beside the index of the release. These lists are short and
 * change at any moment, so they are gone through on every key; nothing is guessed, for a coder knows their own words.
 */
export function createUserSearch({ aliases, codes }: SearchedUserData): (query: string) => UserHit[] {
  const named = aliases.flatMap(({ key, aliases: names }) =>
    names.map((alias) => ({ key, alias, folded: squeezed(alias), words: wordsOf(alias) })),
  );
  const listed = codes.map((code) => ({
    code,
    plain: normaliseCode(code.code),
    words: [...new Set(wordsOf(`${code.code} ${code.descriptor} ${code.unit} ${code.payer} ${code.note}`))],
  }));
  const order: Record<UserTier, number> = { exact: 0, prefix: 1, words: 2 };

  return (query) => {
    const folded = squeezed(query);
    if (folded.length < 1) return [];
    const plain = normaliseCode(query);
    const words = wordsOf(query);
    const hits: UserHit[] = [];
    for (const { key, alias, folded: name, words: own } of named) {
      const tier = tierOf(name, own, folded, words);
      if (tier) hits.push({ type: 'alias', tier, key, alias });
    }
    for (const { code, plain: name, words: own } of listed) {
      const tier = tierOf(name.toLowerCase(), own, plain.toLowerCase(), words);
      if (tier) {
        hits.push({ type: 'code', tier, code, matched: own.filter((word) => isMatched(word, words)) });
      }
    }
    return hits.sort((a, b) => order[a.tier] - order[b.tier]);
  };
}

const isMatched = (own: string, words: readonly string[]): boolean =>
  words.some((word) => own.startsWith(word));

function tierOf(
  name: string,
  own: readonly string[],
  query: string,
  words: readonly string[],
): UserTier | null {
  if (name === query) return 'exact';
  // One letter begins half of all names; it is left to the codes.
  if (query.length < 2) return null;
  if (name.startsWith(query)) return 'prefix';
  return words.length > 0 && words.every((word) => own.some((part) => part.startsWith(word)))
    ? 'words'
    : null;
}
