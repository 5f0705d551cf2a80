import type { CodeRecord } from '../code/record';
import { keyOf, type CodeKey } from '../code/ref';
import { dayBefore } from '../code/dates';
import type { IsoDate, Validity } from '../code/validity';
import type { Release } from '../releases/release';
import { sourceRef, type MergedRecord, type SourcesOfSystem } from './merge-sources';

/** A list of the codes alone does not tell whether a code that it lacks is gone or a header. */
const isWhole = ({ kind }: Release): boolean => kind === 'cms-release';

type Edition = { release: Release; from: IsoDate };

/** The first and the last edition that has a code, by their place in time. */
type Life = { first: number; last: number };

/**
 * What all editions of a system together know, where each is the whole list of its day and none tells dates
 * (docs/domain/icd-10-cm.md). Titles, and whether a code can be billed, come from the base, or, where it lacks a code, from the newest
 * edition that has it. A code was valid from the first edition that has it, where an older one held lacks it, to the day before the
 * next edition that has it no more. What lies between two editions that are more than a year apart is not known.
 */
export function mergeEditions({ base, others, starter }: SourcesOfSystem): MergedRecord[] {
  const releases = [base, ...others];
  const editions = releases
    .flatMap((release): Edition[] =>
      release.from === null || release.kind === 'starter-catalog' ? [] : [{ release, from: release.from }],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const lives = new Map<CodeKey, Life>();
  editions.forEach(({ release }, at) => {
    for (const record of release.records) {
      const key = keyOf(record);
      const life = lives.get(key);
      if (life) life.last = at;
      else lives.set(key, { first: at, last: at });
    }
  });
  const indexed = editions.map(({ release, from }) => ({
    release,
    from,
    billable: new Map(release.records.map((record) => [keyOf(record), record.billable])),
  }));
  const ours = new Map((starter?.records ?? []).map((record) => [keyOf(record), record]));
  const seen = new Set<CodeKey>();
  const merged: MergedRecord[] = [];
  const newestFirst = [...editions].reverse().map(({ release }) => release);
  for (const release of new Set([base, ...newestFirst, ...releases])) {
    const from = sourceRef(release);
    for (const record of release.records) {
      const key = keyOf(record);
      if (seen.has(key)) continue;
      seen.add(key);
      const life = lives.get(key);
      const valid = life
        ? untilTurned(
            validityOf(life, editions, ours.get(key)),
            record,
            turnOf(key, record, release, indexed),
          )
        : (record.valid ?? null);
      const dates = life ? editions[life.last]?.release : valid ? release : undefined;
      merged.push({
        record: { ...record, valid },
        sources: { text: from, dates: dates ? sourceRef(dates) : null, facts: null },
      });
    }
  }
  return merged;
}

type IndexedEdition = Edition & { billable: ReadonlyMap<CodeKey, boolean | undefined> };

/** The next edition in which a code became a header, or a header a code, with the edition that has it as it was. */
function turnOf(
  key: CodeKey,
  { billable }: CodeRecord,
  release: Release,
  editions: readonly IndexedEdition[],
): { was: Edition; turned: Edition } | null {
  const at = editions.findIndex((edition) => edition.release === release);
  for (let next = at + 1; at >= 0 && next < editions.length; next++) {
    const edition = editions[next];
    const was = editions[next - 1];
    if (!edition || !was || !edition.billable.has(key)) return null;
    if (edition.billable.get(key) !== billable) return { was, turned: edition };
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
    ...(isNext(was, turned) ? {} : { seenUntil: lastDayOf(was.from) }),
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
    ...(goneFrom && !isNext(last, goneFrom) ? { seenUntil: lastDayOf(last.from) } : {}),
  };
}

/** The last September 30 until which an edition holds, at most: the next October brings another. */
function lastDayOf(from: IsoDate): IsoDate {
  const year = Number(from.slice(0, 4)) + (from.slice(5, 7) >= '10' ? 1 : 0);
  return `${year}-09-30`;
}

/** Whether no October lies between two editions. */
const isNext = (older: Edition, newer: Edition): boolean => dayBefore(newer.from) <= lastDayOf(older.from);
