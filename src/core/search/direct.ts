import { normaliseCode } from '../code/normalise';
import type { CodeRecord } from '../code/record';
import { fold } from '../text/fold';
import { byText, startingWith } from '../text/sorted';
import { parseNdc, printNdc } from '../units/ndc';
import type { HitReason, Tier } from './types';

/** A record that one of the tiers found, before it is shown. */
export type Found = { position: number; tier: Tier; score: number; reasons: HitReason[] };

/** The coder's own name for a code. */
export type Alias = { alias: string; code: string };

export type DirectSearch = {
  /** Exact codes and aliases, then what begins so, then NDCs. Needs no index. */
  find: (query: string) => Found[];
  setAliases: (aliases: readonly Alias[]) => void;
  /** For a code that is not there: codes that begin as it does, as far as any do. */
  neighbours: (query: string, most: number) => string[];
  /** Position of a procedure code, or of a modifier where no procedure code is written so. */
  positionOf: (code: string) => number | undefined;
};

/** Everything that is found by a table rather than by words. */
export function createDirectSearch(
  records: readonly CodeRecord[],
  ndcs: readonly NdcEntry[],
  readCode: (query: string) => string | null = readHcpcsCode,
): DirectSearch {
  const table = createCodeTable(records);
  const ndcTable = createNdcTable(ndcs);
  let aliases: { key: string; alias: string; code: string }[] = [];

  const byAlias = (query: string, whole: boolean): Found[] => {
    const key = squash(query);
    if (key.length < 2) return [];
    return aliases
      .filter((alias) => (whole ? alias.key === key : alias.key !== key && alias.key.startsWith(key)))
      .flatMap(({ alias, code }) =>
        table.exact(code).map((position): Found => ({
          position,
          tier: whole ? 'exact' : 'prefix',
          score: 1,
          reasons: [{ kind: 'alias', alias }],
        })),
      );
  };

  const byNdc = (query: string): Found[] =>
    (ndcTable.find(query) ?? []).flatMap(({ ndc, code, product }) =>
      table.exact(code).map((position): Found => ({
        position,
        tier: 'ndc',
        score: 1,
        reasons: [{ kind: 'ndc', ndc, product }],
      })),
    );

  return {
    positionOf: (code) => table.exact(code)[0],
    neighbours: (query, most) => {
      const code = readCode(query);
      if (code === null || code.length < 3) return [];
      for (let length = code.length - 1; length >= 2; length--) {
        const near = table.startingWith(code.slice(0, length));
        if (near.length > 0) return near.slice(0, most).map((position) => records[position]?.code ?? '');
      }
      return [];
    },
    setAliases: (list) => {
      aliases = list.map(({ alias, code }) => ({ key: squash(alias), alias, code }));
    },
    find: (query) => {
      const code = readCode(query);
      const asCode = (positions: readonly number[], tier: Tier): Found[] =>
        positions.map((position) => ({ position, tier, score: 1, reasons: [] }));
      const exact = (code === null ? codesAmong(query) : [code]).flatMap((one) => table.exact(one));
      return onceEach([
        ...asCode(exact, 'exact'),
        ...byAlias(query, true),
        ...asCode(code === null ? [] : table.startingWith(code), 'prefix'),
        ...byAlias(query, false),
        ...byNdc(query),
      ]);
    },
  };
}

function squash(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}

/** The first finding of each record stands. */
function onceEach(found: readonly Found[]): Found[] {
  const seen = new Set<number>();
  return found.filter(({ position }) => !seen.has(position) && seen.add(position));
}

/** Codes in order, for answers by exact code and by prefix that wait for no index. */
type CodeTable = {
  /** Positions of the records with exactly this code (a procedure code, or a modifier). */
  exact: (code: string) => readonly number[];
  /** Positions of the records whose code begins so, in code order, the exact ones left out. */
  startingWith: (prefix: string) => readonly number[];
};

const codeOf = ({ code }: { code: string }): string => code;

function createCodeTable(records: readonly CodeRecord[]): CodeTable {
  const order = records
    .map((record, position) => ({ code: record.code, position }))
    .sort((a, b) => byText(a.code, b.code) || a.position - b.position);

  const collect = (text: string, wanted: (code: string) => boolean): number[] =>
    startingWith(order, text, codeOf)
      .filter(({ code }) => wanted(code))
      .map(({ position }) => position);

  return {
    exact: (code) => collect(code, (found) => found === code),
    startingWith: (prefix) => (prefix === '' ? [] : collect(prefix, (found) => found !== prefix)),
  };
}

const codeLike = /^[A-Z](?:\d{1,4}|[A-Z0-9])?$|^\d[A-Z]$/;

/** The query as a HCPCS code or the beginning of one, or null where it can be neither. */
export function readHcpcsCode(query: string): string | null {
  if (query.length > 12) return null;
  const code = normaliseCode(query);
  return codeLike.test(code) ? code : null;
}

/** What is said of a code that is not the one asked for: "not therapeutically equivalent to J0131". */
const besideOthers =
  /\b(?:EQUIVALENT TO|OTHER THAN(?: DESCRIBED)?(?: BY| IN)?|IN ADDITION TO(?: CODE(?: FOR)?)?|CODED AT)\s+[A-Z]\d{4}(?:\s*(?:,|OR|AND)\s*[A-Z]\d{4})*/g;

/** Whole procedure codes that stand among other words: `J0475 baclofen`, `J0475-JW`, `j0881, j0882`. With a dot behind it, it is none. */
function codesAmong(query: string): string[] {
  const found =
    query
      .toUpperCase()
      .replace(besideOthers, ' ')
      .match(/\b[A-Z]\d{4}\b(?!\.\w)/g) ?? [];
  return [...new Set(found)].slice(0, 20);
}

/** A product of the crosswalk: which code its national drug code is billed with. */
export type NdcEntry = { ndc: string; code: string; product: string };

type NdcTable = {
  /** Entries with this NDC, or beginning so once six digits are typed; null where the query is no NDC at all. */
  find: (query: string) => readonly NdcEntry[] | null;
};

const ndcShape = /^(?:ndc[:#]?\s*|n4)?[\d\s-]{6,16}$/i;
const mostEntries = 100;

/** The codes of one product are many packages: each pair of NDC and code is told once. */
function createNdcTable(entries: readonly NdcEntry[]): NdcTable {
  const rows = entries
    .flatMap((entry) => {
      const parsed = parseNdc(entry.ndc);
      return 'kind' in parsed && parsed.kind === 'ndc' ? [{ key: printNdc(parsed), entry }] : [];
    })
    .sort((a, b) => byText(a.key, b.key));
  const digits = rows
    .map(({ key, entry }) => ({ key: key.replaceAll('-', ''), entry }))
    .sort((a, b) => byText(a.key, b.key));

  return {
    find: (query) => {
      const text = query.trim();
      if (rows.length === 0 || !ndcShape.test(text)) return null;
      const bare = text.replace(/^(?:ndc[:#]?\s*|n4)/i, '').replace(/\s+/g, '');
      if (bare.replaceAll('-', '').length < 6) return null;
      const parsed = parseNdc(bare);
      const whole = 'kind' in parsed && parsed.kind === 'ndc' ? [printNdc(parsed)] : [];
      const keys = whole.length > 0 ? whole : 'candidates' in parsed ? parsed.candidates : [];
      const found = keys.flatMap((key) => entriesFrom(rows, key));
      if (found.length > 0) return found;
      // Still being typed: with hyphens by segments, without as the eleven digits of a claim.
      return bare.includes('-') ? entriesFrom(rows, padded(bare)) : entriesFrom(digits, bare);
    },
  };
}

/** Segments that a hyphen closes are complete and can be padded: `78-0357` is `00078-0357…`. */
function padded(text: string): string {
  const [labeler = '', product, ...rest] = text.split('-');
  if (product === undefined) return labeler;
  const closed = rest.length > 0 ? product.padStart(4, '0') : product;
  return [labeler.padStart(5, '0'), closed, ...rest].join('-');
}

const ndcKeyOf = ({ key }: { key: string }): string => key;

function entriesFrom(rows: readonly { key: string; entry: NdcEntry }[], prefix: string): NdcEntry[] {
  return startingWith(rows, prefix, ndcKeyOf, mostEntries).map(({ entry }) => entry);
}
