import { isOutOfUse, statusOn, type IsoDate } from '../code/validity';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import type { GuideGroup } from './types';

/** How one code names another. */
export type Link = 'successor' | 'predecessor' | 'named' | 'lookalike';

export type Links = ReadonlyMap<string, ReadonlyMap<string, Link>>;

/** The longest range of codes that still says something about each of them. */
const mostInRange = 12;

const codeShape = /\b[A-Z]\d{4}\b(?:\s*(?:-|–|to|through)\s*[A-Z]\d{4}\b)?/g;

/** Whether a code is out of use on the date; without a date any termination date counts. */
export function isOut(record: HcpcsRecord, on: IsoDate | undefined): boolean {
  if (on === undefined) return Boolean(record.valid?.to);
  return isOutOfUse(statusOn(record, on));
}

/** The strongest link between two codes stays. */
const strength: Record<Link, number> = { successor: 3, predecessor: 3, named: 2, lookalike: 1 };

/**
 * Which codes name each other, both ways: the release's cross-references (two of them are the ends of a range), codes in the
 * starter catalog's notes, and lookalikes in guides. Only codes that the release has.
 * @param records sorted by code
 */
export function readLinks(
  records: readonly HcpcsRecord[],
  notes: ReadonlyMap<string, string>,
  guides: readonly GuideGroup[],
  out: (code: string) => boolean,
): Links {
  const links = new Map<string, Map<string, Link>>();
  const sorted = records.map(({ code }) => code);
  const known = new Set(sorted);
  const put = (from: string, to: string, link: Link) => {
    const there = links.get(from) ?? new Map<string, Link>();
    links.set(from, there);
    const old = there.get(to);
    if (old === undefined || strength[link] > strength[old]) there.set(to, link);
  };
  const join = (one: string, other: string, link: 'named' | 'lookalike') => {
    if (one === other || !known.has(one) || !known.has(other)) return;
    put(one, other, link);
    put(other, one, link);
  };
  const range = (from: string, to: string) =>
    sorted.filter((code) => code >= from && code <= to && code.length === from.length && !out(code));

  for (const { code, facts } of records) {
    const [from, to, ...more] = facts?.xref ?? [];
    if (from === undefined) continue;
    const inRange = to !== undefined && more.length === 0 && from < to ? range(from, to) : [];
    const named = inRange.length > 0 ? inRange.slice(0, mostInRange) : (facts?.xref ?? []);
    for (const other of named) {
      if (other === code || !known.has(other)) continue;
      if (out(code) && !out(other)) {
        put(code, other, 'successor');
        put(other, code, 'predecessor');
      } else join(code, other, 'named');
    }
  }
  for (const [code, note] of notes) {
    for (const [match] of note.matchAll(codeShape)) {
      const [from = '', to] = match.match(/[A-Z]\d{4}/g) ?? [];
      const named = to === undefined ? [from] : range(from, to);
      if (named.length <= mostInRange) for (const other of named) join(code, other, 'named');
    }
  }
  for (const { codes, lookalikes } of guides) {
    if (codes.length > mostInRange) continue;
    for (const code of codes) for (const other of lookalikes) join(code, other, 'lookalike');
  }
  return links;
}
