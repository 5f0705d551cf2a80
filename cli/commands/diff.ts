import { inWords } from '../../src/core/systems/hcpcs/words';
import { counted } from '../../src/core/files/text';
import { hcpcsSystem } from '../../src/core/systems/hcpcs/record';
import type { Release } from '../../src/core/releases/release';
import { systemName, systemOf } from '../../src/core/systems/about';
import type { CodeChange } from '../../src/core/releases/change';
import { diffReleases, isReversed } from '../../src/core/releases/diff';
import type { ReleaseDiff } from '../../src/core/releases/diff';
import { SourceError } from '../../src/core/files/errors';
import { readSources } from '../../src/core/import/read-sources';
import { codeSources, toRelease } from '../../src/core/releases/to-release';
import { readInputs } from '../../src/disk/sources';
import { readArgs } from '../args';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

async function readReleases(path: string): Promise<Release[]> {
  return codeSources(readSources(await readInputs([path])).sources).map((source) => toRelease(source));
}

const largest = (releases: readonly Release[]): Release | undefined =>
  [...releases].sort((a, b) => b.records.length - a.records.length)[0];

/**
 * The releases of one system in both files.
 * @throws SourceError where they have no system in common
 */
async function readPair(oldPath: string, newPath: string): Promise<{ older: Release; newer: Release }> {
  const [olds, news] = [await readReleases(oldPath), await readReleases(newPath)];
  const isShared = ({ system }: Release) =>
    olds.some((one) => one.system === system) && news.some((one) => one.system === system);
  const older = largest(olds.filter(isShared));
  const newer = largest(news.filter(({ system }) => system === older?.system));
  if (older && newer) return { older, newer };
  const name = (releases: readonly Release[]) => releases.map(({ system }) => systemName(system)).join(', ');
  throw new SourceError(
    'no-codes',
    `Two releases of one code system can be compared; these are ${name(olds)} and ${name(news)}.`,
  );
}

/** The same with codes as coders write them. */
function printed(diff: ReleaseDiff): ReleaseDiff {
  const format = systemOf(diff.system)?.format ?? ((code: string) => code);
  const lists = Object.entries(diff).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((one) => ({ ...one, code: format(one.code) })) : value,
  ]);
  return Object.fromEntries(lists) as ReleaseDiff;
}

/** The words of a change: `[-old-] {+new+}` between those that stayed. */
function marked(words: CodeChange<'reworded'>['words']): string {
  return words
    .map(({ text, in: where }) =>
      where === 'before' ? `[-${text}-]` : where === 'after' ? `{+${text}+}` : text,
    )
    .join('');
}

const coverageWords = (value: string) =>
  value === '' ? 'none' : `${value} (${inWords('coverage', value) ?? 'not known'})`;
const priceWords = ({ pricing, multiplePricing }: CodeChange<'repriced'>['before']) =>
  [pricing.join(' '), multiplePricing].filter((part) => part !== '').join(' / ') || 'none';

/** Title and lines of each part of the report for people. */
function parts(diff: ReleaseDiff): [string, string[]][] {
  const line = ({ code, action }: { code: string; action: string }, text: string) =>
    `  ${code.padEnd(diff.system === hcpcsSystem ? 5 : 8)} ${action === '' ? '' : `[${action}] `}${text}`;
  return [
    ['Added', diff.added.map((one) => line(one, one.long))],
    [
      'Ended',
      diff.ended.map((one) =>
        line(
          one,
          `${one.long ? `${one.long} ` : ''}${one.ended ?? '(day not known)'}${one.xref.length > 0 ? `, see ${one.xref.join(', ')}` : ''}`,
        ),
      ),
    ],
    [
      'Vanished',
      diff.vanished.map((one) =>
        line(one, one.ended === null ? one.long : `${one.long} (ended ${one.ended})`),
      ),
    ],
    ['Headers now', diff.headers.map((one) => line(one, one.long))],
    ['Billable now', diff.billable.map((one) => line(one, one.long))],
    ['Reactivated', diff.reactivated.map((one) => line(one, `had ended ${one.ended}`))],
    ['End moved', diff.endMoved.map((one) => line(one, `${one.before} to ${one.after}`))],
    ['Reworded', diff.reworded.map((one) => line(one, marked(one.words)))],
    ['Short text', diff.short.map((one) => line(one, `"${one.before}" to "${one.after}"`))],
    [
      'Repriced',
      diff.repriced.map((one) => line(one, `${priceWords(one.before)} to ${priceWords(one.after)}`)),
    ],
    [
      'Coverage',
      diff.coverage.map((one) => line(one, `${coverageWords(one.before)} to ${coverageWords(one.after)}`)),
    ],
    ['Other facts', diff.facts.map((one) => line(one, `${one.field}: "${one.before}" to "${one.after}"`))],
  ];
}

/** `diff OLD NEW`: what changed between two releases. Exit 1 where one of them holds no codes. */
export async function diff(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data']);
  const [oldPath, newPath, ...more] = [...args.words, ...args.data];
  if (oldPath === undefined || newPath === undefined || more.length > 0) {
    throw new UsageError('Two files: the older release, then the newer one.');
  }
  let result: ReleaseDiff;
  try {
    const { older, newer } = await readPair(oldPath, newPath);
    if (isReversed(older, newer)) {
      io.err(
        `${older.title} is the later of the two: what changed is told from ${newer.title} to ${older.title}.`,
      );
    }
    result = printed(diffReleases(older, newer));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    io.err(error.message);
    return no;
  }
  if (args.json) {
    await io.out(JSON.stringify(result));
    return done;
  }
  if (!result.factsCompared && result.system === hcpcsSystem) {
    io.err('One of the two has descriptors only: dates, prices and coverage are not compared.');
  }
  await io.out(`${result.from} to ${result.to}`);
  for (const [title, lines] of parts(result)) {
    if (lines.length === 0) continue;
    await io.out(`\n${title}: ${counted(lines.length, 'code')}`);
    await io.out(lines.join('\n'));
  }
  return done;
}
