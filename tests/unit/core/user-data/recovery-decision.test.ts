import { describe, expect, it } from 'vitest';
import {
  decideOffer,
  decideRepair,
  isBehind,
  offerId,
  type CopyState,
  type DatabaseState,
  type LostChanges,
  type OfferedSnapshot,
  type Repair,
} from '../../../../src/core/user-data/recovery-decision';
import { aboutOf, databaseId, moment } from '../../../fixtures/db/make';

const other = 'ffffffff-6f6e-4b7e-9a0e-3f0a5b6c7d8e';
const later = '2027-01-01T00:00:00.000Z';
const earlier = '2020-01-01T00:00:00.000Z';

type Ready = Extract<DatabaseState, { state: 'ready' }>;

const ready = (changes: Partial<Ready> = {}): DatabaseState => ({
  state: 'ready',
  databaseId,
  revision: 5,
  changedAt: moment,
  isEmpty: false,
  declinedOffer: null,
  ...changes,
});
const copy = (revision: number, isComplete = true): CopyState => ({ revision, isComplete });
const nothing: LostChanges = { journal: [], lastState: null };
const found = (revisions: number[], lastState: CopyState | null = null): LostChanges => ({
  journal: revisions.map((revision) => ({ revision })),
  lastState,
});

/** The database has seen 5 changes; `copy` is what main has of it. */
const table: [string, DatabaseState, CopyState, LostChanges, Repair][] = [
  ['both are as far on', ready(), copy(5), nothing, { action: 'none' }],
  ['main never heard of a new database', ready({ revision: 0 }), copy(0), nothing, { action: 'none' }],
  ['main is behind', ready(), copy(4), nothing, { action: 'send snapshot' }],
  ['main never heard of it', ready(), copy(0), nothing, { action: 'send snapshot' }],
  ['main’s copy has a gap', ready(), copy(5, false), nothing, { action: 'send snapshot' }],
  [
    'behind by 2, both in the journal',
    ready(),
    copy(7),
    found([6, 7]),
    { action: 'replay journal', lost: 2 },
  ],
  [
    'behind by 2, both in the journal, although the snapshots are damaged',
    ready(),
    copy(7, false),
    found([6, 7]),
    { action: 'replay journal', lost: 2 },
  ],
  [
    'behind by 2, the journal begins too late, the last state is complete',
    ready(),
    copy(7),
    found([7], copy(7)),
    { action: 'take last state', lost: 2, isComplete: true },
  ],
  [
    'behind by 2, the journal ends too early, the last state is complete',
    ready(),
    copy(7),
    found([6], copy(7)),
    { action: 'take last state', lost: 2, isComplete: true },
  ],
  [
    'behind by 3, the journal has a gap, the last state lacks a change',
    ready(),
    copy(8),
    found([6, 8], copy(8, false)),
    { action: 'take last state', lost: 3, isComplete: false },
  ],
  [
    'behind by 2, no journal, the last state is older than the database',
    ready(),
    copy(7),
    found([], copy(5)),
    { action: 'report loss', lost: 2 },
  ],
  ['behind by 2, nothing is found', ready(), copy(7), nothing, { action: 'report loss', lost: 2 }],
  ['it cannot be read', { state: 'unreadable' }, copy(7), nothing, { action: 'none' }],
  ['it is a newer app’s', { state: 'unavailable' }, copy(7), nothing, { action: 'none' }],
];

describe('the repair at a start', () => {
  it.each(table)('%s', (_name, database, copied, evidence, repair) => {
    expect(decideRepair(database, copied, evidence)).toEqual(repair);
  });

  const revisions = [0, 1, 2, 3];
  const journals = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]];
  const states = [null, ...revisions.flatMap((revision) => [copy(revision), copy(revision, false)])];
  const cases = revisions.flatMap((revision) =>
    revisions.flatMap((known) =>
      [true, false].flatMap((isComplete) =>
        journals.flatMap((journal) =>
          states.map((lastState) => ({
            database: ready({ revision }),
            copied: copy(known, isComplete),
            revision,
            known,
            evidence: found(
              journal.filter((entry) => entry > revision),
              lastState,
            ),
          })),
        ),
      ),
    ),
  );

  it('never leaves a database behind as it is, and touches none that is not', () => {
    for (const { database, copied, evidence } of cases) {
      const { action } = decideRepair(database, copied, evidence);
      const isLeft = action === 'none' || action === 'send snapshot';
      expect(isLeft).toBe(!isBehind(database, copied));
    }
  });

  it('calls back whole only what is known to be so', () => {
    for (const { database, copied, revision, known, evidence } of cases) {
      const repair = decideRepair(database, copied, evidence);
      if (repair.action === 'replay journal') {
        const there = new Set(evidence.journal.map((entry) => entry.revision));
        for (let lost = revision + 1; lost <= known; lost++) expect(there.has(lost)).toBe(true);
      }
      if (repair.action === 'take last state') {
        expect(evidence.lastState?.revision).toBeGreaterThan(revision);
        expect(repair.isComplete).toBe(evidence.lastState?.isComplete);
      }
    }
  });

  it('counts what was lost', () => {
    for (const { database, copied, revision, known, evidence } of cases) {
      const repair = decideRepair(database, copied, evidence);
      if ('lost' in repair) expect(repair.lost).toBe(known - revision);
    }
  });
});

const offered = (changes: Partial<OfferedSnapshot> = {}): OfferedSnapshot => ({
  ...aboutOf({ databaseId: other, revision: 3, writtenAt: later }),
  id: 'latest-ffffffff.json',
  isComplete: true,
  ...changes,
});
const own = offered({ databaseId });

const offers: [string, DatabaseState, OfferedSnapshot[], 'empty' | 'unreadable' | 'elsewhere' | null][] = [
  ['nothing is known', ready(), [], null],
  ['an empty database, another one with something in it', ready({ isEmpty: true }), [offered()], 'empty'],
  [
    'an empty database, a part of another one',
    ready({ isEmpty: true }),
    [offered({ isComplete: false })],
    'empty',
  ],
  ['an empty database and its own state', ready({ isEmpty: true }), [own], null],
  ['an empty database, its own state first', ready({ isEmpty: true }), [own, offered()], 'empty'],
  ['another one used later', ready(), [offered()], 'elsewhere'],
  ['another one used earlier', ready(), [offered({ writtenAt: earlier })], null],
  ['a part of another one used later', ready(), [offered({ isComplete: false })], null],
  ['one that was declined', ready({ declinedOffer: offerId(offered()) }), [offered()], null],
  [
    'one that was declined and went on since',
    ready({ declinedOffer: offerId(offered()) }),
    [offered({ revision: 4 })],
    'elsewhere',
  ],
  ['an unreadable database and its own state', { state: 'unreadable' }, [own], 'unreadable'],
  ['an unreadable database and nothing', { state: 'unreadable' }, [], null],
  ['a newer app’s database', { state: 'unavailable' }, [offered()], null],
];

describe('the offer at a start', () => {
  it.each(offers)('%s', (_name, database, snapshots, why) => {
    expect(decideOffer(database, snapshots)?.why ?? null).toBe(why);
  });

  it('is of the first that is not this database', () => {
    const third = offered({ databaseId: other.replace(/^f/, 'e'), id: 'latest-efffffff.json' });
    expect(decideOffer(ready(), [own, offered(), third])?.snapshot.databaseId).toBe(other);
  });
});
