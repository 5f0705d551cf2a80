import { statusOn, type CodeRecord, type CodeStatus, type IsoDate } from '../code/record';
import { hcpcs, keyOf, ownCode, type EntryRef } from '../user-data/entry';
import { createUserSearch } from '../user-data/user-search';
import { hasNews, type KnownCode, type FavoriteNews } from '../user-data/favorite-news';
import { newsInRelease, newsOfPrivateCode } from '../user-data/news-in-release';
import { createFilter } from '../search/filter';
import { parseAmount, unitLabel } from '../units';
import type { Library } from './library';
import { rowRef } from './row-ref';
import { rowLimit, type CodeReply, type Row, type SearchQuestion, type SearchReply } from './messages';
import type { UserWords } from './user-words';
import type { PrivateCode } from '../user-data/rows';

/** Counted beside the first letters of official codes. */
export const ownCategory = 'own';

/**
 * The coder's own names and codes over a release. They are not put into the release's index: that one is built once
 * for each release and takes a while, these change with every key press on the favorites screen; and the ranking of
 * official codes, which is measured, must not depend on what a coder has written. A private code and an official one of
 * the same name are two codes: both are found, and each has its own page.
 */
export function createOwnLayer({ favorites, codes }: UserWords) {
  const find = createUserSearch({ aliases: favorites, codes });
  const byKey = new Map(favorites.map((favorite) => [favorite.key, favorite]));
  const ownByCode = new Map(codes.map((code) => [code.code, ownRecord(code)]));
  const starredCodes = favorites.flatMap(({ system, code }) => (system === 'hcpcs' ? [code] : []));
  const starredOwn = new Set(favorites.flatMap(({ system, code }) => (system === 'own' ? [code] : [])));

  const ownKnown = (code: string): KnownCode | undefined => {
    const record = ownByCode.get(code);
    return record && { record, unit: ownUnitLabel(record) };
  };

  function ownRows(library: Library, { query, on, filter }: SearchQuestion): Row[] {
    const { favoritesOnly, ...passable } = filter;
    const passes = createFilter(passable, on) ?? (() => true);
    const isOwnWanted = filter.kind !== 'modifier' && (!filter.letters || filter.letters[0] === ownCategory);
    return find(query).flatMap((hit): Row[] => {
      const { tier } = hit;
      if (hit.type === 'code') {
        if (!isOwnWanted || (favoritesOnly && !starredOwn.has(hit.code.code))) return [];
        const known = ownKnown(hit.code.code);
        if (!known) return [];
        return [{ ...rowOf(known, on), tier, matched: hit.matched, reasons: [] }];
      }
      const favorite = byKey.get(hit.key);
      if (!favorite) return [];
      const { system, kind, code } = favorite;
      const known = system === 'own' ? ownKnown(code) : library.known(kind, code);
      if (!known || !(known.record.own ? isOwnWanted : passes(known.record))) return [];
      return [{ ...rowOf(known, on), tier, matched: [], reasons: [{ kind: 'alias', alias: hit.alias }] }];
    });
  }

  return {
    search(library: Library, question: SearchQuestion): SearchReply {
      const { favoritesOnly, ...filter } = question.filter;
      const reply = library.search({
        ...question,
        filter: favoritesOnly ? { ...filter, codes: starredCodes } : filter,
      });
      const own = distinct(ownRows(library, question));
      const privateCount = find(question.query).filter(({ type }) => type === 'code').length;
      const counts = privateCount ? { ...reply.counts, [ownCategory]: privateCount } : reply.counts;
      return own.length ? { ...mergeRows(reply, own), counts } : { ...reply, counts };
    },

    /** The page of an official code, or of a private one; null where there is no such code. */
    code(library: Library, { system, kind, code }: EntryRef, on: IsoDate): CodeReply | null {
      const record = ownByCode.get(code);
      if (system === 'hcpcs') {
        const page = library.code(code, kind, on);
        return page && { ...page, namesake: record && kind === 'procedure' ? ownCode(code) : null };
      }
      if (!record) return null;
      return {
        record,
        unit: record.unit ?? null,
        unitLabel: ownUnitLabel(record),
        status: 'unknown',
        xrefs: [],
        guide: null,
        starter: null,
        links: noLinks,
        namesake: library.known('procedure', code) ? hcpcs(code) : null,
      };
    },

    /** Favorites that the release has something to tell about: changed, not live, or not listed. */
    standings(library: Library, on: IsoDate): FavoriteNews[] {
      return favorites
        .map((favorite) => {
          const { system, kind, code } = favorite;
          if (system === 'hcpcs') {
            return newsInRelease(
              favorite,
              (wanted) => library.known(wanted === code ? kind : 'procedure', wanted),
              on,
            );
          }
          return newsOfPrivateCode(favorite, ownKnown, library.known('procedure', code), on);
        })
        .filter((standing) => !standing.isListed || isTold(standing.status) || hasNews(standing));
    },
  };
}

export type OwnLayer = ReturnType<typeof createOwnLayer>;

const noLinks: CodeReply['links'] = { ndcs: [], paymentLimit: null, mue: [], noc: null, corrections: [] };

const isTold = (status: CodeStatus): boolean => status === 'ended' || status === 'not yet';

function ownRecord({ code, descriptor, unit, payer, note }: PrivateCode): CodeRecord {
  const amount = unit ? parseAmount(unit) : null;
  return {
    code,
    kind: 'procedure',
    long: descriptor,
    short: '',
    own: { payer, note, unit },
    ...(amount && !('refused' in amount)
      ? { unit: { amount: amount.amount, measure: amount.measure, text: unit } }
      : {}),
  };
}

/** The coder's words for a unit stand as they are where no amount can be read in them. */
const ownUnitLabel = ({ unit, own }: CodeRecord): string | null =>
  unit ? unitLabel(unit) : own?.unit ? own.unit : null;

function rowOf({ record, unit }: KnownCode, on: IsoDate): Omit<Row, 'tier' | 'reasons' | 'matched'> {
  const { code, kind, long, facts, own } = record;
  return {
    code,
    kind,
    text: long,
    unit,
    status: statusOn(record, on),
    ended: facts?.ended ?? null,
    ...(own ? { own: true } : {}),
  };
}

const rowKey = (row: Row): string => keyOf(rowRef(row));

const distinct = (rows: readonly Row[]): Row[] =>
  [...new Map([...rows].reverse().map((row) => [rowKey(row), row])).values()].reverse();

/** An official code typed in full stays first; then what the coder named so; whole words of theirs before the rest. */
function mergeRows(reply: SearchReply, own: readonly Row[]): SearchReply {
  const ownKeys = new Set(own.map(rowKey));
  const exact = reply.rows.filter(({ tier }) => tier === 'exact');
  const exactKeys = new Set(exact.map(rowKey));
  const named = own.filter((row) => !exactKeys.has(rowKey(row)));
  const others = reply.rows.filter((row) => row.tier !== 'exact' && !ownKeys.has(rowKey(row)));
  const byCode = others.filter(({ tier }) => tier === 'prefix' || tier === 'ndc');
  const byWords = others.filter(({ tier }) => tier === 'words' || tier === 'fuzzy');
  const rows = [
    ...exact,
    ...named.filter(({ tier }) => tier !== 'words'),
    ...byCode,
    ...named.filter(({ tier }) => tier === 'words'),
    ...byWords,
  ];
  const listedBefore = new Set(reply.rows.map(rowKey));
  const added = named.filter((row) => !listedBefore.has(rowKey(row))).length;
  return { ...reply, rows: rows.slice(0, rowLimit), total: reply.total + added };
}
