import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text that ships with the product. */
export type ResourceText = { name: string; text: string };

export type Resources = {
  /** Starter codes, `resources/catalog/*.txt`. */
  catalog: ResourceText[];
  /** Guides, `resources/guides/*.md`. */
  guides: ResourceText[];
  /** Synonyms, brands and abbreviations, `resources/vocabulary/*`. */
  vocabulary: ResourceText[];
};

/** Files that explain a folder or serve its checks, and are no content of it. */
const besides = new Set(['readme.md', 'explained.txt']);

async function readFolder(folder: string, endings: readonly string[]): Promise<ResourceText[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    // A folder that is not there holds nothing; a checkout grows them one by one.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const wanted = names
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .filter((name) => !name.startsWith('.') && !besides.has(name.toLowerCase()))
    .sort();
  return Promise.all(
    wanted.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Texts of one folder of the resources. */
export function readResourceFolder(root: string, folder: keyof Resources): Promise<ResourceText[]> {
  const endings = {
    catalog: ['.txt'],
    guides: ['.md'],
    vocabulary: ['.txt', '.csv', '.tsv', '.yaml', '.json'],
  };
  return readFolder(join(root, folder), endings[folder]);
}

/**
 * Reads everything that ships with the product from its resources directory, by name in alphabetical order.
 * Parsing is core's task.
 */
export async function readResources(root: string): Promise<Resources> {
  const [catalog, guides, vocabulary] = await Promise.all([
    readResourceFolder(root, 'catalog'),
    readResourceFolder(root, 'guides'),
    readResourceFolder(root, 'vocabulary'),
  ]);
  return { catalog, guides, vocabulary };
}
