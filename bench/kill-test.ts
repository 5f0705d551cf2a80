import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSnapshotFileName } from '../src/core/user-data/rotation';
import { readUserFile } from '../src/main/snapshots/read-user-file';
import { killRound, momentOf, moments, type Edit, type Known, type Moment, type Random } from './kill-round';

/*
 * Kills the app at random moments: npx tsx bench/kill-test.ts [kills] [seed].
 *
 * The app is worked through its own window. An edit counts as confirmed when the window has said so ("Starred J0475",
 * "Saved"). At a random moment browser and host get SIGKILL: both at once, or one a little before the other; in some
 * rounds the database is destroyed before the start. After each kill both start again on the same folder, and what the
 * database then holds is compared with what was confirmed. An edit that was under way may have happened or not;
 * everything before it must be there.
 */

const kills = Number(process.argv[2] ?? '1000');
const firstSeed = Number(process.argv[3] ?? '1');

/** Small, repeatable random numbers (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (most) => Math.floor(next() * most) };
}

const tally = {
  kills: Object.fromEntries(moments.map((moment) => [moment, 0])) as Record<Moment, number>,
  confirmed: 0,
  missing: 0,
  phantom: 0,
  underWay: 0,
  underWaySaved: 0,
  restored: 0,
  starts: [] as number[],
};
const killed = (): number => Object.values(tally.kills).reduce((sum, count) => sum + count, 0);

/** Compares what is stored with what was confirmed; the edit under way counts either way. */
function compare(stored: Known, known: Known, underWay: Edit | null): void {
  for (const code of new Set([...stored.keys(), ...known.keys()])) {
    const found = stored.get(code) ?? null;
    const confirmed = known.get(code) ?? null;
    if (underWay?.code === code) {
      tally.underWay++;
      if (found === underWay.after && found !== confirmed) tally.underWaySaved++;
      if (found === confirmed || found === underWay.after) continue;
    } else if (found === confirmed) continue;
    if (confirmed === null) tally.phantom++;
    else tally.missing++;
    console.log(`kill ${killed()}: ${code} was confirmed as ${String(confirmed)}, found ${String(found)}`);
  }
}

/** Every snapshot that a kill left behind must be whole. */
function checkSnapshots(userData: string): string {
  const folder = join(userData, 'snapshots');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const snapshots = names.filter((name) => parseSnapshotFileName(name) !== null);
  const whole = snapshots.filter(
    (name) => readUserFile(name, new Uint8Array(readFileSync(join(folder, name)))).ok,
  );
  const parts = names.filter((name) => name.endsWith('.part'));
  return `${whole.length} of ${snapshots.length} snapshots whole, ${parts.length} unfinished beside them`;
}

const at = (share: number): string => {
  const sorted = [...tally.starts].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`;
};

const userData = await mkdtemp(join(tmpdir(), 'codedesk-kill-'));
const known: Known = new Map();
let underWay: Edit | null = null;
const begun = performance.now();
try {
  for (let turn = 0; killed() < kills; turn++) {
    const random = createRandom(firstSeed + turn);
    const moment = turn === 0 ? 'edits' : momentOf(random);
    const before = underWay;
    underWay = await killRound(
      {
        userData,
        moment,
        random,
        known,
        label: String(turn),
        onLook: ({ startMs, stored, wasRestored }) => {
          tally.starts.push(startMs);
          if (wasRestored) tally.restored++;
          compare(stored, known, before);
          known.clear();
          for (const [code, note] of stored) known.set(code, note);
        },
        onConfirmed: () => tally.confirmed++,
      },
      before,
    );
    tally.kills[moment]++;
    if (killed() % 50 === 0) {
      console.log(`${killed()} kills, ${tally.confirmed} confirmed edits, ${tally.missing} missing`);
    }
  }
  const when = moments.map((moment) => `${moment} ${tally.kills[moment]}`).join(', ');
  console.log(`${killed()} kills (${when}) in ${Math.round((performance.now() - begun) / 1000)} s`);
  console.log(
    `${tally.confirmed} confirmed edits, ${tally.missing} missing, ${tally.phantom} unconfirmed ones found; of ${tally.underWay} edits under way ${tally.underWaySaved} were saved`,
  );
  console.log(`${tally.restored} databases restored from snapshot and journal`);
  console.log(
    `start after a kill, to usable search and favorites: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`,
  );
  console.log(checkSnapshots(userData));
} finally {
  await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exitCode = tally.missing + tally.phantom > 0 ? 1 : 0;
