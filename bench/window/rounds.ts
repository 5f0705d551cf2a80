import { startOfAnEmptyPage } from './start';
import { buildsToMeasure, importFiles, openBrowser, openDesk, pageOf, withFolder, type Build } from './desk';
import { ms, spread } from './figures';
import { keysToPaintOfAnEmptyPage } from './keys';
import { rendererMemory } from './memory';

/** A build with a profile of its own. */
export type Profile = { build: Build; userData: string };

/** Does a work with a profile for every build that is measured, and with one for the empty page. */
export async function withProfiles(
  work: (profiles: readonly Profile[], floorFolder: string) => Promise<void>,
): Promise<void> {
  const next = (rest: readonly Build[], profiles: readonly Profile[], floorFolder: string): Promise<void> => {
    const [build, ...others] = rest;
    if (!build) return work(profiles, floorFolder);
    return withFolder((userData) => next(others, [...profiles, { build, userData }], floorFolder));
  };
  await withFolder((floorFolder) => next(buildsToMeasure(), [], floorFolder));
}

/** Opens a build on its new profile and imports files, and says how long both took. */
export async function importOnce({ build, userData }: Profile, files: string[]): Promise<void> {
  const first = await openDesk(userData, build.appPath);
  console.log(`${build.name}: start on a new profile, starter catalog: ${ms(first.startMs)}`);
  console.log(
    `${build.name}: import, files chosen to counts shown: ${ms(await importFiles(first.page, files))}`,
  );
  await first.stop();
}

const starts = 7;

/**
 * Starts of the profiles and of an empty page, in turns: what else the machine does meets all of them.
 * @returns milliseconds of the empty page
 */
export async function startInTurns<One extends Profile>(
  profiles: readonly One[],
  floorFolder: string,
  start: (one: One) => Promise<void>,
): Promise<number[]> {
  const floors: number[] = [];
  await startOfAnEmptyPage(floorFolder);
  for (let turn = 0; turn < starts; turn++) {
    floors.push(await startOfAnEmptyPage(floorFolder));
    for (const one of profiles) await start(one);
  }
  console.log(`start, floor: the browser opening an empty page: ${spread(floors)}`);
  return floors;
}

/** Milliseconds from a key press to paint on an empty page that paints 20 rows a key. */
export async function keyFloor(floorFolder: string): Promise<number[]> {
  const browser = await openBrowser(floorFolder);
  const painted = await keysToPaintOfAnEmptyPage(await pageOf(browser));
  const empty = await rendererMemory(browser);
  await browser.close();
  console.log(`key press to paint, floor: an empty page painting 20 rows a key: ${spread(painted)}`);
  if (empty) {
    console.log(
      `renderer of the empty page: ${empty.largest.toFixed(0)} MiB, its own ${empty.own.toFixed(0)} MiB`,
    );
  }
  return painted;
}
