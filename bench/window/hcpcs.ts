import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from './desk';
import { median, quantile, ratio, spread } from './figures';
import { keysPerSecond, keysToPaint } from './keys';
import { rendererMemory } from './memory';
import { importOnce, keyFloor, startInTurns, withProfiles, type Profile } from './rounds';

/**
 * HCPCS of 2019 alone, which every build since the first can hold: start, import, key press to paint and memory of the build of
 * another checkout and of this one, in turns, beside the floors of the same browser. Where both hold diagnoses too,
 * `npm run bench -- window` measures more.
 *
 *   BENCH_BEFORE=FOLDER npx tsx bench/window/hcpcs.ts
 */
const release = join(import.meta.dirname, '../../../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');
const restMs = 20_000;

async function measure(profiles: readonly Profile[], floorFolder: string): Promise<void> {
  const all = profiles.map((profile) => ({ ...profile, starts: [] as number[] }));
  for (const one of all) await importOnce(one, [release]);
  const floors = await startInTurns(all, floorFolder, async (one) => {
    const desk = await openDesk(one.userData, one.build.appPath);
    one.starts.push(desk.startMs);
    await desk.stop();
  });
  for (const { build, starts } of all) {
    console.log(
      `start, ${build.name}: to answering words: ${spread(starts)}, ${ratio(median(starts), median(floors), 1.25)}`,
    );
  }
  const floor = await keyFloor(floorFolder);
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

if (existsSync(release)) await withProfiles(measure);
else console.log(`skipped, it needs ${release}`);
