import { counted } from '../src/core/files/text';
import { readSources } from '../src/core/import/read-sources';
import { toRelease } from '../src/core/releases/to-release';
import { newestBegun } from '../src/core/releases/in-force';
import { checkStarter } from '../src/core/systems/icd10cm/check-starter';
import { icd10cmSystem } from '../src/core/systems/icd10cm/record';
import { readStarter } from '../src/core/systems/icd10cm/starter';
import { readSystemTexts } from '../src/disk/resources';
import { InputFileError, readInputs } from '../src/disk/sources';
import { resourcesRoot } from './shipped';
import { done, no, processIo } from './io';
import type { Io } from './io';

/*
 * npm run check:diagnoses            refuses what is malformed in resources/icd10cm
 * npm run check:diagnoses -- FILE…   also holds every code and name against the newest order file among the files
 */

async function main(paths: readonly string[], io: Io): Promise<number> {
  const texts = await readSystemTexts(resourcesRoot, { folder: 'icd10cm', subfolder: 'vocabulary' });
  const { release, problems } = readStarter(texts);
  for (const { file, line, message } of problems) {
    await io.out(`${file === '' ? '' : `${file}:${line ?? 1}  `}${message}`);
  }
  const codes = release.records.filter(({ billable }) => billable).length;
  await io.out(
    `${counted(codes, 'code')}, ${counted(release.records.length - codes, 'header')}, ` +
      `${counted(release.phrases?.length ?? 0, 'line')} of vocabulary, ${counted(problems.length, 'problem')}.`,
  );
  if (paths.length === 0) return problems.length ? no : done;
  const { sources } = readSources(await readInputs(paths));
  const releases = sources.flatMap((source) =>
    source.kind === 'code-release' && source.system === icd10cmSystem && source.isWhole
      ? [toRelease(source)]
      : [],
  );
  const official = newestBegun(releases, null);
  if (!official) throw new InputFileError('There is no order file of ICD-10-CM among the files.');
  const findings = checkStarter(release.records, official.records);
  for (const { code, message } of findings) await io.out(`${code.padEnd(8)} ${message}`);
  const known = new Set(official.records.map(({ code }) => code));
  const unknown = (release.phrases ?? []).flatMap((phrase) =>
    phrase.codes
      .filter((code) => !known.has(code.replace(/-$/, '')))
      .map((code) => `${code} (${phrase.phrases[0] ?? ''})`),
  );
  if (unknown.length > 0) await io.out(`Codes of the vocabulary that no release has: ${unknown.join(', ')}`);
  await io.out(`Held against ${official.title}: ${counted(findings.length + unknown.length, 'finding')}.`);
  return problems.length + findings.length + unknown.length > 0 ? no : done;
}

const io = processIo();
try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof InputFileError)) throw error;
  io.err(error.message);
  process.exitCode = no;
}
