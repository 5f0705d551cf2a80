import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { releaseEntry, sourceIssue } from '../../bridge/schemas';
import { sha256Of } from '../../disk/digest';
import type { Bundled } from './bundled';

/**
 * What ships, read once by the build: the very bytes that the window is sent, and a table that says of which texts they
 * were made, with the word indexes over it. Nothing in it depends on when or where it was built.
 */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const compiledTable = z.strictObject({
  format: z.literal(1),
  /** Of the texts that it was made of. */
  texts: sha256,
  releases: z.array(z.strictObject({ entry: releaseEntry, issues: z.array(sourceIssue) })),
  guides: sha256,
  guideCount: z.int().nonnegative(),
  vocabulary: sha256,
  words: z.array(z.strictObject({ of: z.string(), sha256 })),
  notices: z.array(z.string()),
});

export const tableName = 'table.json';
export const wordsName = (of: string): string => `words-${of}.bin`;

/** What the build has written and the digest of the texts it was made of; null where a part is missing or not whole. */
export async function readCompiled(folder: string): Promise<{ texts: string; bundled: Bundled } | null> {
  try {
    const { texts, releases, guides, guideCount, vocabulary, words, notices } = compiledTable.parse(
      JSON.parse(await readFile(join(folder, tableName), 'utf8')),
    );
    const whole = async (name: string, sha: string): Promise<Uint8Array> => {
      const bytes = await readFile(join(folder, name));
      if (sha256Of(bytes) !== sha) throw new Error(`${name} is not as the build wrote it.`);
      return bytes;
    };
    const bundled = {
      releases: await Promise.all(
        releases.map(async (one) => ({
          ...one,
          release: await whole(`${one.entry.id}.json`, one.entry.sha256),
        })),
      ),
      guides: await whole('guides.json', guides),
      guideCount,
      vocabulary: await whole('vocabulary.json', vocabulary),
      words: await Promise.all(
        words.map(async ({ of, sha256: sha }) => ({ of, index: await whole(wordsName(of), sha) })),
      ),
      notices,
    };
    return { texts, bundled };
  } catch {
    // The texts themselves are always there, and say more about what is wrong with them.
    return null;
  }
}
