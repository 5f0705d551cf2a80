import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that ships with the product. */
export type ResourceText = { name: string; text: string };

/** Files that explain a folder or serve its checks, and are no content of it. */
const besides = new Set(['readme.md', 'explained.txt']);

const endings = ['.txt', '.md', '.tsv'];

/**
 * Texts of one folder of the resources, by name in alphabetical order: starter content of a code system, guides,
 * vocabulary. Parsing is core's task.
 * @param root the resources directory
 * @param folder `catalog`, `guides`, `vocabulary`, `place-of-service` …
 */
export async function readResourceFolder(root: string, folder: string): Promise<ResourceText[]> {
  const place = join(root, folder);
  let names: string[];
  try {
    names = await readdir(place);
  } catch (error) {
    // A folder that is not there holds nothing; a checkout grows them one by one.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const wanted = names
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .filter((name) => !name.startsWith('.') && !besides.has(name.toLowerCase()))
    .sort();
  // Hundreds of small files: one after the other they are read in a sixth of the time that as many promises take.
  return wanted.map((name) => ({ name, text: readFileSync(join(place, name), 'utf8') }));
}

/** The texts of a code system: its folder's, and those of its subfolder with that one's name before theirs. */
export async function readSystemTexts(
  root: string,
  { folder, subfolder }: { folder: string; subfolder?: string },
): Promise<ResourceText[]> {
  const own = await readResourceFolder(root, folder);
  if (subfolder === undefined) return own;
  const below = await readResourceFolder(root, join(folder, subfolder));
  return [...own, ...below.map(({ name, text }) => ({ name: `${subfolder}/${name}`, text }))];
}
