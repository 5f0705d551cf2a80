import { destroyDatabase, killApp, openApp, readyPage, sleep, type App } from './kill-app';

/** Favorites by code with their notes, as they were confirmed. */
export type Known = Map<string, string>;
/** An edit that the kill met halfway: it may have happened or not. */
export type Edit = { code: string; after: string | null };
export type Random = { below: (most: number) => number };

/**
 * When the kill comes.
 * - `edits`: in a stream of edits.
 * - `snapshot`: after edits, about when main writes the snapshot.
 * - `start`: while the app opens.
 * - `restore`: the database was destroyed before the start, and the kill comes while it is being restored.
 * - `destroyed`: the database was destroyed before the start; it is restored, then edited until the kill.
 */
export const moments = ['edits', 'snapshot', 'start', 'restore', 'destroyed'] as const;
export type Moment = (typeof moments)[number];

const codes =
  'J0120 J0121 J0122 J0129 J0130 J0131 J0132 J0133 J0134 J0136 J0137 J0138 J0139 J0153 J0163 J0165 J0166 J0167'.split(
    ' ',
  );

/** The stream of edits is most of what a day is; the rarer moments come often enough to be met hundreds of times. */
export function momentOf(random: Random): Moment {
  const [edits, snapshot, start, restore, destroyed] = moments;
  const drawn = random.below(100);
  if (drawn < 60) return edits;
  if (drawn < 75) return snapshot;
  if (drawn < 85) return start;
  return drawn < 93 ? restore : destroyed;
}

export type Looked = { startMs: number; stored: Known; wasRestored: boolean };
type RoundOptions = {
  userData: string;
  moment: Moment;
  random: Random;
  known: Known;
  /** Tells what the app holds after its start, before anything is edited. */
  onLook: (looked: Looked) => void;
  onConfirmed: () => void;
  /** Names an edit, so that no two notes are alike. */
  label: string;
};

/** Starts the app, looks, edits and kills. Gives the edit that was under way. */
export async function killRound(options: RoundOptions, before: Edit | null): Promise<Edit | null> {
  const { userData, moment, random } = options;
  if (moment === 'restore' || moment === 'destroyed') await destroyDatabase(userData);
  const begun = performance.now();
  const app = await openApp(userData);
  const end = () =>
    killApp(app, random.below(2) ? 'browser' : 'host', random.below(3) ? random.below(200) : 0);
  try {
    if (moment === 'start') {
      await sleep(random.below(1_200));
      await end();
      return before;
    }
    await readyPage(app);
    const startMs = performance.now() - begun;
    if (moment === 'restore') {
      await app.browser.evaluate('driver.beginRestore()');
      await sleep(random.below(120));
      await end();
      return before;
    }
    const wasRestored = await app.browser.evaluate<boolean>('driver.restoreIfOffered()');
    const stored = new Map(await app.browser.evaluate<[string, string][]>('driver.stored()'));
    options.onLook({ startMs, stored, wasRestored });

    const over = { is: false };
    const editMs = moment === 'snapshot' ? 300 : 100 + random.below(1_900);
    const killed = sleep(editMs).then(async () => {
      over.is = true;
      // A snapshot follows the last edit by about a second.
      if (moment === 'snapshot') await sleep(700 + random.below(700));
      await end();
    });
    const underWay = await editUntil(app, options, over);
    await killed;
    return underWay;
  } finally {
    await killApp(app);
  }
}

async function editUntil(
  { browser }: App,
  { known, random, onConfirmed, label }: RoundOptions,
  over: { is: boolean },
): Promise<Edit | null> {
  const withNotes = known.size > 4 && random.below(3) === 0;
  let underWay: Edit | null = null;
  /** What a star that was taken brings back when it is set again. */
  const removed: Known = new Map();
  try {
    if (withNotes) await browser.evaluate('driver.openFavorites()');
    for (let count = 0; !over.is; count++) {
      if (withNotes) {
        // Among the first rows: those are in the document without scrolling.
        const code = [...known.keys()].sort()[random.below(known.size)] ?? '';
        const text = `note ${label}.${count}`;
        const isShown = await browser.evaluate<boolean>(
          `document.querySelector('[role=option][data-code="${code}"]') !== null`,
        );
        if (!isShown) continue;
        underWay = { code, after: text };
        await browser.evaluate(`driver.note(${JSON.stringify(code)}, ${JSON.stringify(text)})`);
        known.set(code, text);
      } else {
        const code = codes[random.below(codes.length)] ?? '';
        const note = known.get(code);
        underWay = { code, after: note === undefined ? (removed.get(code) ?? '') : null };
        const isStarred = await browser.evaluate<boolean>(`driver.star(${JSON.stringify(code)})`);
        if (note !== undefined) removed.set(code, note);
        if (isStarred) known.set(code, removed.get(code) ?? '');
        else known.delete(code);
      }
      underWay = null;
      onConfirmed();
    }
  } catch (error) {
    // Only the kill may end the stream. A slow computer may be amid the last edit still when it comes.
    if (!over.is) throw error;
  }
  return underWay;
}
