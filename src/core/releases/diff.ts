import type { CodeRecord } from '../code/record';
import type { SystemId } from '../code/ref';
import type { Release } from './release';
import { actionOf } from './action';
import { changesOf } from './changes';
import type { Change, CodeChange } from './change';
import { goneSince, wouldList } from './editions';

/** All changes from one release to another, each kind in the newer release's order, vanished codes in the older's. */
export type ReleaseDiff = {
  system: SystemId;
  from: string;
  to: string;
  /** False where one side knows descriptors only: then nothing is said about dates, prices and coverage. */
  factsCompared: boolean;
  added: CodeChange<'added'>[];
  /** Codes that had no termination date before. */
  ended: CodeChange<'ended'>[];
  /** Codes that the newer release does not list any more; most had ended years ago. */
  vanished: CodeChange<'vanished'>[];
  /** Codes that are headers now. */
  headers: CodeChange<'header'>[];
  /** Headers that are codes now. */
  billable: CodeChange<'billable'>[];
  reactivated: CodeChange<'reactivated'>[];
  endMoved: CodeChange<'end moved'>[];
  reworded: CodeChange<'reworded'>[];
  short: CodeChange<'short'>[];
  repriced: CodeChange<'repriced'>[];
  coverage: CodeChange<'coverage'>[];
  facts: CodeChange<'fact'>[];
};

const keyOf = ({ kind, code }: CodeRecord) => `${kind} ${code}`;

/** Which list of the difference a change belongs to. */
const lists = {
  added: 'added',
  ended: 'ended',
  vanished: 'vanished',
  header: 'headers',
  billable: 'billable',
  reactivated: 'reactivated',
  'end moved': 'endMoved',
  reworded: 'reworded',
  short: 'short',
  repriced: 'repriced',
  coverage: 'coverage',
  fact: 'facts',
} as const satisfies Record<Change['change'], keyof ReleaseDiff>;

function note(diff: ReleaseDiff, record: CodeRecord, { change, ...details }: Change): void {
  const { code, kind } = record;
  const list: unknown[] = diff[lists[change]];
  list.push({ code, kind, action: actionOf(record), ...details });
}

/** Whether the release given as the older one is in force later than the other. */
export const isReversed = (older: Release, newer: Release): boolean =>
  older.from !== null && newer.from !== null && older.from > newer.from;

/**
 * Compares two releases of one system code by code, from the earlier to the later one, whichever was given first: the other way round, what
 * is new would have ended before it began. CMS's action codes stand beside what was found and decide nothing: they tell
 * the last change only, and not every one of those.
 */
export function diffReleases(older: Release, newer: Release): ReleaseDiff {
  if (isReversed(older, newer)) return diffReleases(newer, older);
  const hasFacts = ({ records }: Release) => records.some(({ facts }) => facts !== undefined);
  const diff: ReleaseDiff = {
    system: newer.system,
    from: older.title,
    to: newer.title,
    factsCompared: hasFacts(older) && hasFacts(newer),
    added: [],
    ended: [],
    vanished: [],
    headers: [],
    billable: [],
    reactivated: [],
    endMoved: [],
    reworded: [],
    short: [],
    repriced: [],
    coverage: [],
    facts: [],
  };
  const before = new Map(older.records.map((record) => [keyOf(record), record]));
  for (const record of newer.records) {
    const key = keyOf(record);
    const former = before.get(key) ?? null;
    before.delete(key);
    if (former === null && !wouldList(record, older)) continue;
    for (const change of changesOf(former, record)) note(diff, record, change);
  }
  for (const record of before.values()) {
    if (!wouldList(record, newer)) continue;
    for (const change of changesOf(record, null, goneSince(older, newer))) note(diff, record, change);
  }
  return diff;
}
