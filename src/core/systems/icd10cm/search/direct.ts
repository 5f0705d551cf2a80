import type { Alias } from '../../../search/direct';
import type { HitReason, Tier } from '../../../search/types';
import { fold } from '../../../text/fold';
import { codesAmong, readCode, type CodeTable, type Range } from './code-table';

/** A code that a table found. */
export type DirectFound = { place: number; tier: Tier; reasons: HitReason[] };

export type Direct = {
  /**
   * What a query names as a code, by its beginning or by a name of the coder's. Of all that begin so, which lie in `ranges`, the first
   * are listed; `wording` is left to look for as words.
   */
  find: (
    query: string,
    wanted: ((place: number) => boolean) | null,
  ) => { found: DirectFound[]; ranges: Range[]; wording: string };
  /** For a code that is not there: codes that begin as it does, as far as any do. */
  neighbors: (query: string, most: number) => string[];
  setAliases: (aliases: readonly Alias[]) => void;
};

/** More than any list shows; how many there are is told by the ranges. */
const mostListed = 120;

const squash = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/** Everything that is found without words. */
export function createDirect(table: CodeTable): Direct {
  let aliases: { key: string; alias: string; place: number }[] = [];

  const byAlias = (query: string, whole: boolean): DirectFound[] => {
    const key = squash(query);
    if (key.length < 2) return [];
    return aliases
      .filter((alias) => (whole ? alias.key === key : alias.key !== key && alias.key.startsWith(key)))
      .map(({ alias, place }) => ({
        place,
        tier: whole ? 'exact' : 'prefix',
        reasons: [{ kind: 'alias', alias }],
      }));
  };

  const beginning = (
    code: string,
    { low, high }: Range,
    wanted: ((place: number) => boolean) | null,
  ): DirectFound[] => {
    const found: DirectFound[] = [];
    for (let place = low; place < high && found.length < mostListed; place++) {
      if (wanted && !wanted(place)) continue;
      found.push({ place, tier: table.codes[place] === code ? 'exact' : 'prefix', reasons: [] });
    }
    return found;
  };

  return {
    find: (query, wanted) => {
      const code = readCode(query);
      const range = code === null ? { low: 0, high: 0 } : table.below(code);
      const whole = code === null ? codesAmong(query).filter((one) => table.placeOf(one) >= 0) : [];
      const asCode =
        code === null
          ? whole.map((one): DirectFound => ({ place: table.placeOf(one), tier: 'exact', reasons: [] }))
          : beginning(code, range, wanted);
      const exact = asCode.filter(({ tier }) => tier === 'exact');
      const rest = asCode.filter(({ tier }) => tier !== 'exact');
      const found = onceEach([...exact, ...byAlias(query, true), ...rest, ...byAlias(query, false)]);
      const asked = found.filter(({ place }) => !wanted || wanted(place));
      const isCode = range.low < range.high;
      return {
        found: asked,
        ranges: isCode ? [range] : [],
        wording: isCode ? '' : withoutCodes(query, whole),
      };
    },
    neighbors: (query, most) => {
      const code = readCode(query);
      for (let length = (code ?? '').length - 1; length >= 2; length--) {
        const { low, high } = table.below((code ?? '').slice(0, length));
        if (low < high) return table.codes.slice(low, Math.min(high, low + most));
      }
      return [];
    },
    setAliases: (list) => {
      aliases = list.flatMap(({ alias, code }) => {
        const place = table.placeOf(code);
        return place < 0 ? [] : [{ key: squash(alias), alias, place }];
      });
    },
  };
}

/** A query without the codes in it that were found. */
function withoutCodes(query: string, codes: readonly string[]): string {
  let rest = query;
  for (const code of codes) {
    const spelled = `${code.slice(0, 3)}\\.?${code.slice(3)}`;
    rest = rest.replace(new RegExp(`\\b${spelled}\\b`, 'gi'), ' ');
  }
  return rest.trim();
}

/** The first finding of each code stands. */
function onceEach(found: readonly DirectFound[]): DirectFound[] {
  const seen = new Set<number>();
  return found.filter(({ place }) => !seen.has(place) && seen.add(place));
}
