import type { CodeRecord } from '../code/record';
import { dayAfter } from '../code/dates';
import { identity, keyOf, privateRef, type CodeRef } from '../code/ref';
import { cannotBeBilled, statusOn, type IsoDate } from '../code/validity';
import { createFilter } from '../search/filter';
import { licenceMark } from '../systems/licence';
import { isPrivate, privateSystem, type PrivateRecord } from '../systems/private/record';
import { privateCodes } from '../systems/private/system';
import { createUserSearch } from '../user-data/user-search';
import { hasNews, type KnownCode, type FavoriteNews } from '../user-data/favorite-news';
import { newsInRelease, newsOfPrivateCode } from '../user-data/news-in-release';
import { parseAmount, unitLabel } from '../units';
import { typedRefs } from './foreign-shapes';
import type { Lookup } from './lookup';
import type { CodeReply, Row, SearchQuestion, SearchReply } from './messages';
import { rowLimit } from './row-limit';
import type { UserWords } from './user-words';
import type { PrivateCode } from '../user-data/rows';

/**
 * The coder's own names and codes over what is held. They are not put into a release's index: that one is built once
 * for each release and takes a while, these change with every key press on the favorites screen; and the ranking of
 * official codes, which is measured, must not depend on what a coder has written. A private code and an official one of
 * the same name are two codes: both are found, and each has its own page.
 */
export function createPrivateLayer({ favorites, codes }: UserWords) {
  const find = createUserSearch({ aliases: favorites, codes });
  const byKey = new Map(favorites.map((favorite) => [favorite.key, favorite]));
  const records = new Map(codes.map((code) => [code.code, privateRecord(code)]));
  const starred = new Set(favorites.map(({ key }) => key));
  const starredCodes = favorites.flatMap(({ system, code }) => (system === privateSystem ? [] : [code]));

  const known = (lookup: Lookup, ref: CodeRef): KnownCode | undefined => {
    if (ref.system !== privateSystem) return lookup.known(ref);
    const record = records.get(ref.code);
    return record && { record, unit: privateUnitLabel(record) };
  };

  function ownRows(lookup: Lookup, { query, on, filter }: SearchQuestion): Row[] {
    const { favoritesOnly, system, ...passable } = filter;
    const passes = createFilter(passable, on, groupIn(lookup)) ?? (() => true);
    const isWanted = (ref: CodeRef): boolean => {
      if (favoritesOnly && !starred.has(keyOf(ref))) return false;
      if (system) return ref.system === system;
      return ref.system !== privateSystem || (!filter.kind && !filter.groups);
    };
    return find(query).flatMap((hit): Row[] => {
      const ref = hit.type === 'code' ? privateRef(hit.code.code) : byKey.get(hit.key);
      const found = ref && isWanted(ref) ? known(lookup, ref) : undefined;
      if (!found || (!isPrivate(found.record) && !passes(found.record))) return [];
      const why =
        hit.type === 'code'
          ? { matched: hit.matched, reasons: [] }
          : { matched: [], reasons: [{ kind: 'alias' as const, alias: hit.alias }] };
      return [{ ...rowOf(found, on), tier: hit.tier, score: 1, ...why }];
    });
  }

  return {
    search(lookup: Lookup, question: SearchQuestion): SearchReply {
      const { favoritesOnly, ...filter } = question.filter;
      const reply = lookup.search({
        ...question,
        filter: favoritesOnly ? { ...filter, codes: starredCodes } : filter,
      });
      const own = distinct(ownRows(lookup, question));
      const privateCount = find(question.query).filter(({ type }) => type === 'code').length;
      const counts = privateCount ? { ...reply.counts, [privateSystem]: privateCount } : reply.counts;
      return own.length ? { ...mergeRows(reply, own), counts } : { ...reply, counts };
    },

    /** The page of exactly this code; null where there is none. */
    code(lookup: Lookup, ref: CodeRef, on: IsoDate, state: string | null = null): CodeReply | null {
      const record = records.get(ref.code);
      if (ref.system !== privateSystem) {
        const page = lookup.code(ref, on, state);
        return (
          page && { ...page, namesake: record && isUsualKind(lookup, ref) ? privateRef(ref.code) : null }
        );
      }
      if (!record) return null;
      return {
        ...noOfficialPage,
        record,
        sources: { text: privateSource, dates: null, facts: privateSource, unit: privateSource },
        unit: record.unit ?? null,
        unitLabel: privateUnitLabel(record),
        factGroups: privateCodes.factGroups(record, { unit: null, starter: null }),
        namesake: namesakeOf(lookup, ref.code),
      };
    },

    /** Favorites that what is held has something to tell about: changed, not live, or not listed. */
    favoriteNews(lookup: Lookup, on: IsoDate): FavoriteNews[] {
      return favorites
        .map((favorite) => {
          const found = known(lookup, favorite);
          if (favorite.system !== privateSystem) {
            return newsInRelease(favorite, found, successorsOf(lookup, favorite, found, on), on);
          }
          const official = namesakeOf(lookup, favorite.code);
          return newsOfPrivateCode(favorite, found, official ? lookup.known(official) : undefined, on);
        })
        .filter((news) => isLicensed(news) || !news.isListed || cannotBeBilled(news.status) || hasNews(news));
    },
  };
}

/** The official code that is written as this private one is; null where there is none. */
export const namesakeOf = (lookup: Lookup, code: string): CodeRef | null =>
  typedRefs(code, lookup.systems).find((ref) => lookup.known(ref)) ?? null;

/** A private code is no modifier: only a system's usual kind can be taken for it. */
const isUsualKind = (lookup: Lookup, { system, kind }: CodeRef): boolean =>
  lookup.systems.find(({ id }) => id === system)?.kinds[0]?.kind === kind;

/** What takes the place of a code once it has ended, though its last day may still be to come. */
function successorsOf(lookup: Lookup, ref: CodeRef, known: KnownCode | undefined, on: IsoDate): KnownCode[] {
  const last = known?.record.valid?.to;
  if (!last) return [];
  return lookup.successors(ref, on > last ? on : dayAfter(last)).flatMap((next) => lookup.known(next) ?? []);
}

const privateSource = { title: 'your private codes', kind: 'starter-catalog', from: null } as const;

const noOfficialPage = {
  status: 'unknown',
  missingFacts: null,
  successors: [],
  fieldTexts: [],
  xrefs: [],
  sections: [],
  guide: null,
  starter: null,
  links: { ndcs: [], paymentLimit: null, mue: [], noc: null, corrections: [], supply: null },
  payment: [],
} satisfies Partial<CodeReply>;

/** Of a licensed text nothing is kept with the favorite: what is shown of it comes with its news. */
const isLicensed = ({ licence }: FavoriteNews): boolean => licence !== null;

function privateRecord({ code, descriptor, unit, payer, note }: PrivateCode): PrivateRecord {
  const amount = unit ? parseAmount(unit) : null;
  return {
    ...privateRef(code),
    long: descriptor,
    short: '',
    facts: { payer, note, unit },
    ...(amount && !('refused' in amount)
      ? { unit: { amount: amount.amount, measure: amount.measure, text: unit } }
      : {}),
  };
}

/** The coder's words for a unit stand as they are where no amount can be read in them. */
const privateUnitLabel = ({ unit, facts }: PrivateRecord): string | null =>
  unit ? unitLabel(unit) : facts.unit || null;

const rowOf = (
  { record, unit }: KnownCode,
  on: IsoDate,
): Omit<Row, 'tier' | 'score' | 'reasons' | 'matched'> => ({
  ...identity(record),
  text: record.long,
  unit,
  status: statusOn(record, on),
  ended: record.valid?.to ?? null,
  ...(record.billable === undefined ? {} : { billable: record.billable }),
  ...licenceMark(record),
});

const distinct = (rows: readonly Row[]): Row[] =>
  [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()].reverse();

/** An official code typed in full stays first; then what the coder named so; whole words of theirs before the rest. */
function mergeRows(reply: SearchReply, own: readonly Row[]): SearchReply {
  const ownKeys = new Set(own.map(keyOf));
  const exact = reply.rows.filter(({ tier }) => tier === 'exact');
  const exactKeys = new Set(exact.map(keyOf));
  const named = own.filter((row) => !exactKeys.has(keyOf(row)));
  const others = reply.rows.filter((row) => row.tier !== 'exact' && !ownKeys.has(keyOf(row)));
  const byCode = others.filter(({ tier }) => tier === 'prefix' || tier === 'ndc');
  const byWords = others.filter(({ tier }) => tier === 'words' || tier === 'fuzzy');
  const rows = [
    ...exact,
    ...named.filter(({ tier }) => tier !== 'words'),
    ...byCode,
    ...named.filter(({ tier }) => tier === 'words'),
    ...byWords,
  ];
  const listedBefore = new Set(reply.rows.map(keyOf));
  const added = named.filter((row) => !listedBefore.has(keyOf(row))).length;
  return { ...reply, rows: rows.slice(0, rowLimit), total: reply.total + added };
}

/** The group of a record, as its own system says it. */
const groupIn =
  ({ systems }: Lookup) =>
  (record: CodeRecord): string =>
    systems.find(({ id }) => id === record.system)?.groupOf?.(record) ?? record.code.charAt(0);
