import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildsToMeasure, importFiles, openBrowser, openDesk, pageOf, withFolder, type Build } from './desk';
import { median, ms, quantile, ratio, spread } from './figures';
import { keysPerSecond, keysToPaint, keysToPaintOfAnEmptyPage } from './keys';
import { rendererMemory } from './memory';
import { startOfAnEmptyPage } from './start';

/**
 * HCPCS of 2019 alone, which every build since the first can hold: start, import, key press to paint and memory of the build of
 * another checkout and of this one, in turns, beside the floors of the same browser. Where both hold diagnoses too,
 * `npm run bench -- window` measures more.
 *
 *   BENCH_BEFORE=FOLDER npx tsx bench/window/hcpcs.ts
 */
const release = join(import.meta.dirname, '../../../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');
const starts = 7;
const restMs = 20_000;

type Measured = { build: Build; userData: string; starts: number[] };

async function measure(all: readonly Measured[], floorFolder: string): Promise<void> {
  for (const { build, userData } of all) {
    const first = await openDesk(userData, build.appPath);
    console.log(`${build.name}: start on a new profile, starter catalog: ${ms(first.startMs)}`);
    console.log(
      `${build.name}: import, file chosen to count shown: ${ms(await importFiles(first.page, [release]))}`,
    );
    await first.stop();
  }
  const floors: number[] = [];
  await startOfAnEmptyPage(floorFolder);
  for (let turn = 0; turn < starts; turn++) {
    floors.push(await startOfAnEmptyPage(floorFolder));
    for (const one of all) {
      const desk = await openDesk(one.userData, one.build.appPath);
      one.starts.push(desk.startMs);
      await desk.stop();
    }
  }
  console.log(`start, floor: the browser opening an empty page: ${spread(floors)}`);
  for (const { build, starts: took } of all) {
    console.log(
      `start, ${build.name}: to answering words: ${spread(took)}, ${ratio(median(took), median(floors), 1.25)}`,
    );
  }
  const browser = await openBrowser(floorFolder);
  const floor = await keysToPaintOfAnEmptyPage(await pageOf(browser));
  await browser.close();
  console.log(`key press to paint, floor: an empty page painting 20 rows a key: ${spread(floor)}`);
  for (const { build, userData } of all) {
    const { page, context, stop } = await openDesk(userData, build.appPath);
    await page.waitForTimeout(5_000);
    const painted = await keysToPaint(page);
    await page.waitForTimeout(restMs);
    const memory = await rendererMemory(context);
    console.log(
      `${build.name}: key press to painted rows, ${keysPerSecond} keys a second: ${spread(painted)}, ` +
        `p95 ${ratio(quantile(painted, 0.95), quantile(floor, 0.95), 1.3)}; ` +
        `renderer resident at rest: ${memory ? memory.largest.toFixed(0) : '?'} MiB`,
    );
    await stop();
  }
}

if (!existsSync(release)) {
  console.log(`skipped, it needs ${release}`);
} else {
  await withFolder(async (floorFolder) => {
    const work = async (rest: readonly Build[], all: readonly Measured[]): Promise<void> => {
      const [build, ...others] = rest;
      if (!build) return measure(all, floorFolder);
      await withFolder((userData) => work(others, [...all, { build, userData, starts: [] }]));
    };
    await work(buildsToMeasure(), []);
  });
}
