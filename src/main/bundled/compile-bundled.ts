import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { sha256Of } from '../../disk/digest';
import { tableName, wordsName, type compiledTable } from './compiled';
import { readBundled } from './read';
import { digestOf, readBundledTexts } from './texts';
import { buildWordIndexes } from './word-indexes';

/** Reads the texts of `resources` and writes what they give into `folder`, in place of what was there. */
export async function compileBundled(resources: string, folder: string): Promise<void> {
  const texts = await readBundledTexts(resources);
  const bundled = readBundled(texts);
  const { releases, guides, guideCount, vocabulary, notices } = bundled;
  const words = buildWordIndexes(bundled);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { entry, release } of releases) await writeFile(join(folder, `${entry.id}.json`), release);
  await writeFile(join(folder, 'guides.json'), guides);
  await writeFile(join(folder, 'vocabulary.json'), vocabulary);
  for (const { of, index } of words) await writeFile(join(folder, wordsName(of)), index);
  const written: z.infer<typeof compiledTable> = {
    format: 1,
    texts: digestOf(texts),
    releases: releases.map(({ entry, issues }) => ({ entry, issues })),
    guides: sha256Of(guides),
    guideCount,
    vocabulary: sha256Of(vocabulary),
    words: words.map(({ of, index }) => ({ of, sha256: sha256Of(index) })),
    notices,
  };
  await writeFile(join(folder, tableName), JSON.stringify(written));
}
