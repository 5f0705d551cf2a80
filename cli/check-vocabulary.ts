import { checkVocabulary, type EntryResult } from '../src/core/search/check-vocabulary';
import { InputFileError } from '../src/disk/sources';
import { hcpcsOn, loadData } from './data';
import { done, no, processIo, wrongUsage } from './io';
import type { Io } from './io';
import { loadLookup } from './lookup';
import { shipped } from './shipped';

/*
 * npm run check:vocabulary            asks the starter catalog for every name of resources/vocabulary
 * npm run check:vocabulary -- FILE…   asks each release, too
 *
 * Refuses a name that finds nothing, or something other than it means. A name that means nothing in one data set is counted,
 * since another may have it.
 */

async function resultsOn(
  paths: readonly string[],
  io: Io,
): Promise<{ title: string; results: EntryResult[] }> {
  const vocabulary = await shipped.vocabulary();
  const data = await loadData(paths, io, true);
  const release = hcpcsOn(data, null);
  // On a release's own day everything in it that had not ended counts.
  const on = release.from ?? io.today();
  const lookup = await loadLookup(data, { on, system: release.system });
  const ask = (query: string) => lookup.search({ query, on, filter: {}, limit: 10 }).rows;
  lookup.buildWords();
  const results = checkVocabulary(
    vocabulary,
    ask,
    release.records.map(({ code }) => code),
  );
  return { title: release.title, results };
}

async function run(paths: readonly string[], io: Io): Promise<number> {
  let failed = false;
  for (const path of [[], ...paths.map((one) => [one])]) {
    const { title, results } = await resultsOn(path, io);
    const wrong = results.filter(({ result }) => result === 'nothing' || result === 'else');
    for (const { name, result, rows } of wrong) {
      await io.out(
        result === 'nothing'
          ? `"${name}" finds nothing`
          : `"${name}" finds something else: ${rows.join(' ')}`,
      );
    }
    const count = (wanted: EntryResult['result']): number =>
      results.filter(({ result }) => result === wanted).length;
    await io.out(
      `${title}: ${results.length} names, ${count('found')} found, ${count('absent')} mean nothing there, ${wrong.length} wrong`,
    );
    failed ||= wrong.length > 0;
  }
  return failed ? no : done;
}

const io = processIo();
try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof InputFileError)) throw error;
  io.err(error.message);
  process.exitCode = wrongUsage;
}
