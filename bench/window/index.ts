import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeDate } from './dates';
import { importFiles, openDesk } from './desk';
import { median, ms, quantile, ratio, spread } from './figures';
import { keysPerSecond, keysToPaint } from './keys';
import { rendererMemory } from './memory';
import { importOnce, keyFloor, startInTurns, withProfiles, type Profile } from './rounds';
import { startAndAsk } from './start';
import { openUnwatched } from './unwatched';

/**
 * What a coder waits for, in the built app in a real browser, with HCPCS of October 2025 and ICD-10-CM of 2026 and its index held:
 * start, import, key press to paint, memory, a second window, another date. Beside them the floors that the same browser has in the
 * same run. Needs CMS's and NCHS's files beside the checkout. `BENCH_BEFORE=FOLDER` names a checkout with another build, which is
 * measured in turns with this one.
 */

const shared = join(import.meta.dirname, '../../../shared');
const held = [
  'cms/HCPC2025_OCT_ANWEB.xlsx',
  'icd/icd10cm-fy2026-order.zip',
  'icd/icd10cm-fy2017-xml.zip',
].map((file) => join(shared, file));
/** A second release of HCPCS, so that another date is another release. */
const older = join(shared, 'cms/2019-Alpha-Numeric-HCPCS-File.zip');
/** As long as the browser takes to give back what a page has let go of. */
const restMs = 40_000;
const on = '2026-01-15';

const setDate = async (page: Page, day: string): Promise<void> => {
  await page.locator('input[type=date]').fill(day);
  await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
};

/** Starts until words answer, and until a diagnosis by words does. */
async function measureStarts(profiles: readonly Profile[], floorFolder: string): Promise<void> {
  const all = profiles.map((profile) => ({
    ...profile,
    words: [] as number[],
    diagnoses: [] as number[],
  }));
  const floors = await startInTurns(all, floorFolder, async (one) => {
    const { desk, wordsMs, diagnosesMs } = await startAndAsk(one.userData, one.build.appPath);
    one.words.push(wordsMs);
    one.diagnoses.push(diagnosesMs);
    await desk.stop();
  });
  const floor = median(floors);
  for (const { build, words, diagnoses } of all) {
    console.log(
      `start, ${build.name}: to answering words: ${spread(words)}, ${ratio(median(words), floor, 1.25)}; ` +
        `to a diagnosis by words: ${spread(diagnoses)}, ${ratio(median(diagnoses), floor, 1.25)}`,
    );
  }
}

/** Key press to paint, memory, a second window, another date: all in one open desk. */
async function measureOpen({ build, userData }: Profile, keyFloor: number): Promise<void> {
  const { desk } = await startAndAsk(userData, build.appPath);
  const { page, context } = desk;
  const say = (words: string) => console.log(`${build.name}: ${words}`);
  try {
    await setDate(page, on);
    await page.waitForTimeout(5_000);
    const painted = await keysToPaint(page);
    say(
      `key press to painted rows, ${keysPerSecond} keys a second: ${spread(painted)}, p95 ${ratio(quantile(painted, 0.95), keyFloor, 1.3)}`,
    );
    await page.waitForTimeout(restMs);
    const one = await rendererMemory(context);
    if (one) {
      say(
        `renderer resident with all that the driver has it record: ${one.largest.toFixed(0)} MiB at rest, its own ${one.own.toFixed(0)} MiB`,
      );
    }

    const dates: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      const { ms: took, staleMs } = await changeDate(page, turn % 2 ? on : '2026-01-16');
      dates.push(took);
      if (staleMs > took) throw new Error('Rows of another date were not marked.');
    }
    say(
      `another date of the same release, to its painted rows: ${spread(dates)} (to be ≤ two frames, 33 ms)`,
    );

    const opening = context.waitForEvent('page');
    await page.keyboard.press('Control+Shift+O');
    const other = await opening;
    await other.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
    await other.waitForTimeout(restMs);
    const two = await rendererMemory(context);
    if (one && two) say(`a second window: ${(two.own - one.own).toFixed(0)} MiB more (to be ≤ 60)`);
    await other.close();
  } finally {
    await desk.stop();
  }
}

/** Memory after as much typing, of a page that nobody records. */
async function measureMemory({ build, userData }: Profile): Promise<void> {
  const { page, context, stop } = await openUnwatched(userData, build.appPath);
  try {
    await setDate(page, on);
    await page.waitForTimeout(5_000);
    await keysToPaint(page);
    const busy = await rendererMemory(context);
    await page.waitForTimeout(restMs);
    const rest = await rendererMemory(context);
    if (!busy || !rest) return;
    console.log(
      `${build.name}: renderer resident: ${rest.largest.toFixed(0)} MiB at rest (to be ≤ 300), its own ${rest.own.toFixed(0)} MiB; right after typing ${busy.largest.toFixed(0)} and ${busy.own.toFixed(0)} MiB`,
    );
  } finally {
    await stop();
  }
}

/** Another release of HCPCS held: how long until the rows of another date, which are those of the other release, are there. */
async function measureRelease({ build, userData }: Profile): Promise<void> {
  const first = await openDesk(userData, build.appPath);
  await importFiles(first.page, [older]);
  await first.stop();
  const { desk } = await startAndAsk(userData, build.appPath);
  const { page } = desk;
  try {
    await setDate(page, on);
    await page.waitForTimeout(5_000);
    await page.getByRole('combobox', { name: 'Search codes' }).fill('J0475');
    await page.locator('#results [data-code=J0475]').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    const took: number[] = [];
    for (const day of ['2019-03-01', on, '2019-03-01', on]) {
      took.push((await changeDate(page, day)).ms);
      await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
      await page.waitForTimeout(4_000);
    }
    console.log(
      `${build.name}: another release by its date, to its painted rows: ${took.map(ms).join(', ')} (to be ≤ two frames, 33 ms)`,
    );
  } finally {
    await desk.stop();
  }
}

export async function run(): Promise<void> {
  const missing = [...held, older].filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.log(`window: skipped, it needs ${missing.join(', ')}`);
    return;
  }
  await withProfiles(async (profiles, floorFolder) => {
    for (const one of profiles) await importOnce(one, held);
    await measureStarts(profiles, floorFolder);
    const painted = await keyFloor(floorFolder);
    for (const one of profiles) await measureOpen(one, quantile(painted, 0.95));
    for (const one of profiles) await measureMemory(one);
    for (const one of profiles) await measureRelease(one);
  });
}

if (process.argv[1] === import.meta.filename) await run();
