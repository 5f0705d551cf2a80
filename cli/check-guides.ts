import { checkGuides, coverageGoal, type GuideCheck } from '../src/core/guides/check';
import { checkConsistency, type Consistency } from '../src/core/guides/consistency';
import { gapsAreMistakes } from '../src/core/guides/gaps';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { readSources } from '../src/core/import/read-sources';
import { holdsHcpcs } from '../src/core/import/source';
import { readResourceFolder } from '../src/disk/resources';
import { InputFileError, readInputs } from '../src/disk/sources';
import { resourcesRoot } from './shipped';
import { done, no, processIo } from './io';
import type { Io } from './io';

/*
 * npm run check:guides            refuses what is malformed or incomplete in resources/guides, and counts the codes covered
 * npm run check:guides -- FILE…   also looks for wording taken from CMS's descriptors (releases, descriptor lists)
 * npm run check:guides -- --unread   also lists the examples and units that it could not read, so did not check
 */

async function readDescriptors(paths: readonly string[]): Promise<string[]> {
  const { sources } = readSources(await readInputs(paths));
  return sources.filter(holdsHcpcs).flatMap(({ records }) => records.map(({ long }) => long));
}

async function tellGaps({ gaps }: GuideCheck, io: Io): Promise<void> {
  for (const { id, lacks } of gaps) await io.out(`${id}: lacks ${lacks.join(', ')}`);
}

/** Where the uncovered codes are, by letter: `A 431, C 25`. */
function byLetter(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code.slice(0, 1), (counts.get(code.slice(0, 1)) ?? 0) + 1);
  return [...counts].map(([letter, count]) => `${letter} ${count}`).join(', ');
}

/** What guides say of codes, held against the catalog; what was not understood is counted, and listed when asked for. */
async function tellConsistency({ read, unread }: Consistency, listUnread: boolean, io: Io): Promise<void> {
  if (listUnread) {
    for (const { file, line, kind, said } of unread) {
      await io.out(`${file}:${line}  ${kind} not read: ${said}`);
    }
  }
  await io.out(
    `Held against the catalog: ${read.code} codes, ${read.modifier} modifiers, ${read.unit} units, ` +
      `${read.example} worked examples, ${read.ending} last days; ${unread.length} not read` +
      `${listUnread ? '' : ' (--unread lists them)'}.`,
  );
}

async function main(args: readonly string[], io: Io): Promise<number> {
  const paths = args.filter((arg) => arg !== '--unread');
  const [catalog, guideTexts] = await Promise.all([
    readResourceFolder(resourcesRoot, 'catalog'),
    readResourceFolder(resourcesRoot, 'guides'),
  ]);
  const { release } = parseCatalog(catalog);
  const known = new Set(release.records.filter(({ kind }) => kind === 'procedure').map(({ code }) => code));
  const check = checkGuides(guideTexts, known, await readDescriptors(paths));
  const consistency = checkConsistency(guideTexts, release.records, release.from ?? '');
  const problems = [...check.problems, ...consistency.problems];
  const { guides, gaps, codes, uncovered, medianGrade, hardest } = check;

  if (!gapsAreMistakes) await tellGaps(check, io);
  for (const { file, line, message } of problems) await io.out(`${file}:${line}  ${message}`);
  const share = known.size === 0 ? 100 : Math.floor((codes.length / known.size) * 1000) / 10;
  await io.out(
    `${guides.length} guides, ${problems.length} problems, ${gaps.length} with gaps; ` +
      `reading grade ${medianGrade.toFixed(1)} in the middle, ${hardest?.grade.toFixed(1) ?? '0'} at most (${hardest?.id ?? ''}).`,
  );
  await io.out(
    `${codes.length} of ${known.size} codes covered (${share} %, the goal is ${coverageGoal * 100} %); ` +
      `uncovered: ${byLetter(uncovered) || 'none'}.`,
  );
  await tellConsistency(consistency, args.includes('--unread'), io);
  return problems.length ? no : done;
}

const io = processIo();
try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof InputFileError)) throw error;
  io.err(error.message);
  process.exitCode = no;
}
