import type { CodeRecord } from '../code/record';
import { CodeMap } from '../code/code-map';
import { dayBefore } from '../code/dates';
import type { IsoDate, Validity } from '../code/validity';
import { once } from '../once';
import { isNextEdition } from '../releases/editions';
import { fiscalYearEnd } from '../releases/in-force';
import type { Release } from '../releases/release';
import { createFactSources, type MergedRecord, type SourcesOfSystem } from './merge-sources';

/** A list of the codes alone does not tell whether a code that it lacks is gone or a header. */
const isWhole = ({ kind }: Release): boolean => kind === 'cms-release';

/** Records between two pauses. */
const pause = 4096;

type Edition = {
  release: Release;
  from: IsoDate;
  /** Its codes, looked up only where there is another edition to hold them against. */
  codes: () => CodeMap<CodeRecord>;
};

/** The first and the last edition that has a code, by their place in time. */
type Life = { first: number; last: number };

/**
 * What all editions of a system together know, where each is the whole list of its day and none tells dates
 * (docs/domain/icd-10-cm.md). Titles, and whether a code can be billed, come from the base, or, where it lacks a code, from the newest
 * edition that has it. A code was valid from the first edition that has it, where an older one held lacks it, to the day before the
 * next edition that has it no more. What lies between two editions that are more than a year apart is not known. Pauses here and there.
 */
export function* mergeEditions({
  base,
  others,
  starter,
}: SourcesOfSystem): Generator<undefined, MergedRecord[]> {
  const releases = [base, ...others];
  const editions = releases
    .flatMap((release): Edition[] =>
      release.from === null || release.kind === 'starter-catalog'
        ? []
        : [{ release, from: release.from, codes: once(() => CodeMap.of(release.records)) }],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const ours = CodeMap.of(starter?.records ?? []);
  const validity = createValidity(editions);
  /** Codes of the releases before; a release lists each of its own once. */
  const seen = new CodeMap<true>();
  const isOnly = releases.length === 1;
  const merged: MergedRecord[] = [];
  const sourcesOf = createFactSources();
  const newestFirst = [...editions].reverse().map(({ release }) => release);
  for (const release of new Set([base, ...newestFirst, ...releases])) {
    const at = editions.findIndex((edition) => edition.release === release);
    for (const [nth, record] of release.records.entries()) {
      if (nth % pause === 0) yield;
      if (!isOnly) {
        if (seen.has(record)) continue;
        seen.set(record, true);
      }
      const life = lifeOf(record, at, editions);
      const valid = life
        ? sinceTurned(
            untilTurned(validity(life, ours.get(record)), record, turnOf(record, at, editions)),
            record,
            at,
            editions,
          )
        : (record.valid ?? null);
      const datedBy = life ? editions[life.last]?.release : valid && release;
      merged.push({
        record: { ...record, valid },
        sources: sourcesOf(release, datedBy ?? null, null),
      });
    }
  }
  return merged;
}

const lifeOfOne: Life = { first: 0, last: 0 };

/** @param at place of the edition that the record is of; -1 where its release is none */
function lifeOf(record: CodeRecord, at: number, editions: readonly Edition[]): Life | null {
  if (at === 0 && editions.length === 1) return lifeOfOne;
  const has = ({ codes }: Edition) => codes().has(record);
  const first = editions.findIndex(has);
  return first < 0 ? null : { first, last: editions.findLastIndex(has) };
}

/** The next edition in which a code became a header, or a header a code, with the edition that has it as it was. */
function turnOf(
  record: CodeRecord,
  at: number,
  editions: readonly Edition[],
): { was: Edition; turned: Edition } | null {
  for (let next = at + 1; at >= 0 && next < editions.length; next++) {
    const edition = editions[next];
    const was = editions[next - 1];
    const found = edition?.codes().get(record);
    if (!edition || !was || !found) return null;
    if (found.billable !== record.billable) return { was, turned: edition };
  }
  return null;
}

/** A code that is a header later was valid as a code until then; what it was in between is not known where editions are missing. */
function untilTurned(
  valid: Validity | null,
  { billable }: CodeRecord,
  turn: { was: Edition; turned: Edition } | null,
): Validity | null {
  if (!valid || !turn) return valid;
  const { was, turned } = turn;
  return {
    ...valid,
    ...(billable === true ? { to: dayBefore(turned.from) } : {}),
    ...(isNext(was, turned) ? {} : { seenUntil: fiscalYearEnd(was.from) }),
  };
}

/** Whether an edition has a code as a header that is none now, or the other way round. */
const isOtherIn = (edition: Edition | undefined, record: CodeRecord): boolean =>
  edition?.codes().get(record)?.billable === (record.billable === false);

/** What a code was in the editions before: a claim of their days is judged by them. */
function sinceTurned(
  valid: Validity | null,
  record: CodeRecord,
  at: number,
  editions: readonly Edition[],
): Validity | null {
  if (!valid || at < 1) return valid;
  let last = at - 1;
  while (last >= 0 && !isOtherIn(editions[last], record)) last--;
  const was = editions[last];
  const turned = editions[last + 1];
  if (!was || !turned) return valid;
  let first = last;
  while (first > 0 && isOtherIn(editions[first - 1], record)) first--;
  // It may have been this before, too.
  const isAgain = editions
    .slice(0, first)
    .some((edition) => edition.codes().get(record)?.billable === record.billable);
  return {
    ...valid,
    turned: {
      on: turned.from,
      seenOn: isAgain ? (editions[first]?.from ?? null) : null,
      seenUntil: isNext(was, turned) ? dayBefore(turned.from) : fiscalYearEnd(was.from),
    },
  };
}

/** When a code was valid, the same value for all codes of one life of which we say no day ourselves. */
function createValidity(
  editions: readonly Edition[],
): (life: Life, ours: CodeRecord | undefined) => Validity | null {
  const known = new Map<number, Validity | null>();
  return (life, ours) => {
    if (ours?.valid?.from) return validityOf(life, editions, ours);
    const name = life.first * editions.length + life.last;
    const same = known.get(name);
    if (same !== undefined) return same;
    const valid = validityOf(life, editions, undefined);
    known.set(name, valid);
    return valid;
  };
}

function validityOf(life: Life, editions: readonly Edition[], ours: CodeRecord | undefined): Validity | null {
  const first = editions[life.first];
  const last = editions[life.last];
  if (!first || !last) return null;
  const lackedBy = editions.slice(0, life.first).findLast(({ release }) => isWhole(release));
  const goneFrom = editions.slice(life.last + 1).find(({ release }) => isWhole(release));
  // Our own word on a first day counts where the editions held do not know it better.
  const stated = ours?.valid?.from ?? null;
  const from = lackedBy && isNext(lackedBy, first) ? first.from : stated;
  const to = goneFrom ? dayBefore(goneFrom.from) : null;
  return {
    from,
    to,
    ...(from === null ? { seenOn: first.from } : {}),
    ...(goneFrom && !isNext(last, goneFrom) ? { seenUntil: fiscalYearEnd(last.from) } : {}),
  };
}

/** Whether no October lies between two editions. */
const isNext = (older: Edition, newer: Edition): boolean => isNextEdition(older.from, newer.from);
