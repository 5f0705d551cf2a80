import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshotFile } from '../src/core/desk/rotation';
import { readUserFile } from '../src/main/snapshots/read';
import { startHost, type HostProcess } from '../tests/e2e/driver/host-process';
import { openBrowser, type KillableBrowser } from './kill-browser';
import { pageScript } from './kill-page';

/*
 * Kills the app at random moments during a stream of edits: npx tsx bench/kill-test.ts [kills] [seed].
 *
 * The app is worked through its own window. An edit counts as confirmed when the window has said so ("Starred J0475",
 * "Saved"). At a random moment browser and host get SIGKILL: both at once, or one a little before the other. After each
 * kill both start again on the same folder, and what the database holds is compared with what was confirmed. An edit
 * that was under way may have happened or not; everything before it must be there.
 */

const kills = Number(process.argv[2] ?? '1000');
const port = 47_840;
const codes =
  'J0120 J0121 J0122 J0129 J0130 J0131 J0132 J0133 J0134 J0136 J0137 J0138 J0139 J0153 J0163 J0165 J0166 J0167'.split(
    ' ',
  );

/** Small, repeatable random numbers (mulberry32). */
function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (most: number) => Math.floor(next() * most) };
}

/** Favorites by code with their notes: what was confirmed, and what one edit under way may have made of it. */
type Known = Map<string, string>;
type Edit = { code: string; after: string | null };

const tally = {
  kills: 0,
  confirmed: 0,
  missing: 0,
  phantom: 0,
  underWay: 0,
  underWaySaved: 0,
  restored: 0,
  starts: [] as number[],
};

async function openApp(userData: string): Promise<{ host: HostProcess; browser: KillableBrowser }> {
  const args = [`--user-data-dir=${userData}`, '--host-no-browser', '--host-announce', `--host-port=${port}`];
  const host = startHost({ args });
  try {
    const { url } = await host.line();
    return { host, browser: await openBrowser(userData, url) };
  } catch (error) {
    host.child.kill('SIGKILL');
    await host.ended;
    throw error;
  }
}

async function readyPage(browser: KillableBrowser): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await browser.evaluate(pageScript);
      await browser.evaluate('desk.ready()');
      return;
    } catch (error) {
      // The page that hands over the token is replaced by the app while the script is on its way.
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

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
    console.log(`kill ${tally.kills}: ${code} was confirmed as ${String(confirmed)}, found ${String(found)}`);
  }
}

async function editUntilKilled(
  browser: KillableBrowser,
  known: Known,
  random: ReturnType<typeof createRandom>,
  isOver: () => boolean,
): Promise<Edit | null> {
  const withNotes = known.size > 4 && random.below(3) === 0;
  let underWay: Edit | null = null;
  try {
    if (withNotes) await browser.evaluate('desk.openFavorites()');
    for (let count = 0; !isOver(); count++) {
      if (withNotes) {
        // Among the first rows: those are in the document without scrolling.
        const code = [...known.keys()].sort()[random.below(known.size)] ?? '';
        const text = `note ${tally.kills}.${count}`;
        underWay = { code, after: text };
        const isShown = await browser.evaluate<boolean>(
          `document.querySelector('[role=option][data-code="${code}"]') !== null`,
        );
        if (!isShown) {
          underWay = null;
          continue;
        }
        await browser.evaluate(`desk.note(${JSON.stringify(code)}, ${JSON.stringify(text)})`);
        known.set(code, text);
      } else {
        const code = codes[random.below(codes.length)] ?? '';
        underWay = { code, after: known.has(code) ? null : '' };
        const isStarred = await browser.evaluate<boolean>(`desk.star(${JSON.stringify(code)})`);
        if (isStarred) known.set(code, '');
        else known.delete(code);
      }
      underWay = null;
      tally.confirmed++;
    }
  } catch (error) {
    if (!isOver()) throw error;
  }
  return underWay;
}

async function round(
  userData: string,
  known: Known,
  before: Edit | null,
  seed: number,
): Promise<Edit | null> {
  const random = createRandom(seed);
  const begun = performance.now();
  const { host, browser } = await openApp(userData);
  try {
    await readyPage(browser);
    tally.starts.push(performance.now() - begun);
    // A database that the browser found damaged and threw away is empty; the app offers what it kept beside it.
    if (await browser.evaluate<boolean>('desk.restoreIfOffered()')) tally.restored++;
    const stored = new Map(await browser.evaluate<[string, string][]>('desk.stored()'));
    compare(stored, known, before);
    known.clear();
    for (const [code, note] of stored) known.set(code, note);

    let isOver = false;
    const killed = new Promise<void>((resolve) => setTimeout(resolve, 100 + random.below(1_900))).then(
      async () => {
        isOver = true;
        const [first, second] = random.below(2)
          ? [() => browser.kill(), () => killHost(host)]
          : [() => killHost(host), () => browser.kill()];
        const gap = random.below(3) === 0 ? 0 : random.below(200);
        const one = first();
        if (gap) await new Promise((resolve) => setTimeout(resolve, gap));
        await Promise.all([one, second()]);
        tally.kills++;
      },
    );
    const underWay = await editUntilKilled(browser, known, random, () => isOver);
    await killed;
    return underWay;
  } finally {
    await browser.kill();
    await killHost(host);
  }
}

async function killHost({ child, ended }: HostProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Every snapshot that a kill left behind must be whole. */
function checkSnapshots(userData: string): string {
  const folder = join(userData, 'snapshots');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const whole = names.filter((name) => {
    return readSnapshotFile(name) && readUserFile(name, new Uint8Array(readFileSync(join(folder, name)))).ok;
  });
  const parts = names.filter((name) => name.endsWith('.part'));
  return `${whole.length} snapshots, all whole: ${String(whole.length + parts.length === names.length)}, ${parts.length} unfinished beside them`;
}

const at = (share: number): string => {
  const sorted = [...tally.starts].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`;
};

const userData = await mkdtemp(join(tmpdir(), 'codedesk-kill-'));
const firstSeed = Number(process.argv[3] ?? '1');
const known: Known = new Map();
let underWay: Edit | null = null;
const begun = performance.now();
try {
  for (let turn = 0; tally.kills < kills; turn++) {
    underWay = await round(userData, known, underWay, firstSeed + turn);
    if (tally.kills % 50 === 0) {
      console.log(`${tally.kills} kills, ${tally.confirmed} confirmed edits, ${tally.missing} missing`);
    }
  }
  console.log(
    `${tally.kills} kills in ${Math.round((performance.now() - begun) / 1000)} s: ${tally.confirmed} confirmed edits, ${tally.missing} missing, ${tally.phantom} unconfirmed ones found; of ${tally.underWay} edits under way ${tally.underWaySaved} were saved`,
  );
  console.log(
    `${tally.restored} times the browser had thrown the database away, and it was restored from the snapshot and the notes beside it`,
  );
  console.log(
    `start after a kill, to usable search and favorites: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`,
  );
  console.log(checkSnapshots(userData));
} finally {
  await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exitCode = tally.missing + tally.phantom > 0 ? 1 : 0;
