import { createHash } from 'node:crypto';
import { systems } from '../../core/systems/about';
import { readSystemTexts, type ResourceText } from '../../disk/resources';

/** The texts that ship with the app, folder by folder. */
export type BundledTexts = readonly { folder: string; files: readonly ResourceText[] }[];

const folders: { folder: string; subfolder?: string }[] = [
  { folder: 'guides' },
  { folder: 'vocabulary' },
  ...systems.flatMap(({ bundled }) => bundled ?? []),
];

/** Reads all texts that ship, as they lie in the resources. */
export function readBundledTexts(resources: string): Promise<BundledTexts> {
  return Promise.all(
    folders.map(async (place) => ({
      folder: place.folder,
      files: await readSystemTexts(resources, place),
    })),
  );
}

/** One number for all texts: it is another one after any change of a name or a character. */
export function digestOf(texts: BundledTexts): string {
  const hash = createHash('sha256');
  for (const { folder, files } of texts) {
    // Counts and lengths, so that no text can pass for the end of another one.
    hash.update(`${folder}\0${files.length}\0`);
    for (const { name, text } of files) hash.update(`${name}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}
