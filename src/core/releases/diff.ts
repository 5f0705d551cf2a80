import type { HcpcsRelease } from '../systems/hcpcs/record';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import { changesOf } from './changes';
import type { Change, CodeChange } from './changes';

/** All changes from one release to another, each kind in the newer release's order, vanished codes in the older's. */
export type ReleaseDiff = {
  from: string;
  to: string;
  /** False where one side knows descriptors only: then nothing is said about dates, prices and coverage. */
  factsCompared: boolean;
  added: CodeChange<'added'>[];
  /** Codes that had no termination date before. */
  ended: CodeChange<'ended'>[];
  /** Codes that the newer release does not list any more; most had ended years ago. */
  vanished: CodeChange<'vanished'>[];
  reactivated: CodeChange<'reactivated'>[];
  endMoved: CodeChange<'end moved'>[];
  reworded: CodeChange<'reworded'>[];
  short: CodeChange<'short'>[];
  repriced: CodeChange<'repriced'>[];
  coverage: CodeChange<'coverage'>[];
  facts: CodeChange<'fact'>[];
};

const keyOf = ({ kind, code }: HcpcsRecord) => `${kind} ${code}`;

/** Which list of the difference a change belongs to. */
const lists = {
  added: 'added',
  ended: 'ended',
  vanished: 'vanished',
  reactivated: 'reactivated',
  'end moved': 'endMoved',
  reworded: 'reworded',
  short: 'short',
  repriced: 'repriced',
  coverage: 'coverage',
  fact: 'facts',
} as const satisfies Record<Change['change'], keyof ReleaseDiff>;

function note(diff: ReleaseDiff, record: HcpcsRecord, { change, ...details }: Change): void {
  const { code, kind, facts } = record;
  const list: unknown[] = diff[lists[change]];
  list.push({ code, kind, action: facts?.action ?? '', ...details });
}

/**
 * Compares two releases code by code. CMS's action codes stand beside what was found and decide nothing: they tell
 * the last change only, and not every one of those.
 */
export function diffReleases(older: HcpcsRelease, newer: HcpcsRelease): ReleaseDiff {
  const hasFacts = ({ records }: HcpcsRelease) => records.some(({ facts }) => facts !== undefined);
  const diff: ReleaseDiff = {
    from: older.title,
    to: newer.title,
    factsCompared: hasFacts(older) && hasFacts(newer),
    added: [],
    ended: [],
    vanished: [],
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
    for (const change of changesOf(before.get(key) ?? null, record)) note(diff, record, change);
    before.delete(key);
  }
  for (const record of before.values()) {
    for (const change of changesOf(record, null)) note(diff, record, change);
  }
  return diff;
}
