import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeRecord } from '../src/core/code/record';
import { readSources } from '../src/core/import/read-sources';
import type { Vocabulary } from '../src/core/search/types';
import { readVocabulary } from '../src/core/search/vocabulary';
import { readResourceFolder } from '../src/disk/resources';
import { readInputs } from '../src/disk/sources';
import { mainSource } from '../tests/fixtures/main-source';

const root = join(import.meta.dirname, '..');
const release2019 = join(root, '../shared/cms/2019-Alpha-Numeric-HCPCS-File.zip');

/** The official 2019 release, or null where CMS's file is not beside the project. */
export async function official2019(): Promise<CodeRecord[] | null> {
  if (!existsSync(release2019)) return null;
  const { sources } = readSources(await readInputs([release2019]));
  return mainSource(sources).records;
}

export async function loadVocabulary(): Promise<Vocabulary> {
  const { vocabulary, issues } = readVocabulary(
    await readResourceFolder(join(root, 'resources'), 'vocabulary'),
  );
  for (const { file, line, message } of issues) console.error(`${file}:${line ?? ''} ${message}`);
  return vocabulary;
}

/**
 * Many records with the same language: every descriptor of the release again and again, each copy with words of its own, as an
 * ICD-like set repeats a diagnosis with encounters and sides. Codes are made up.
 */
export function multiply(records: readonly CodeRecord[], count: number): CodeRecord[] {
  const tails = [
    'initial encounter',
    'subsequent encounter',
    'left side',
    'right side',
    'sequela',
    'bilateral',
  ];
  return Array.from({ length: count }, (_, nth): CodeRecord => {
    const source = records[nth % records.length];
    if (!source) throw new Error('multiply needs records');
    const round = Math.floor(nth / records.length);
    const code = round === 0 ? source.code : `${String.fromCharCode(65 + (round % 26))}${10_000 + nth}`;
    const tail = round === 0 ? '' : `, ${tails[round % tails.length] ?? ''}, variety ${nth.toString(36)}`;
    return { ...source, code, long: source.long + tail };
  });
}
