import type { Bundled } from './bundled';
import { readCompiled } from './compiled';
import { digestOf, readBundledTexts } from './texts';

/**
 * What ships with the app: as the build has compiled it, or read from the texts where they have changed since, or where
 * the compiled files are missing or damaged. The texts decide, so that a corrected line is seen at the next start.
 * @param resources the folder of the texts
 * @param compiled the folder that the build wrote
 */
export async function loadBundled(resources: string, compiled: string): Promise<Bundled> {
  const [texts, built] = await Promise.all([readBundledTexts(resources), readCompiled(compiled)]);
  if (built?.texts === digestOf(texts)) return built.bundled;
  // The readers are large, and most starts do without.
  const { readBundled } = await import('./read');
  return readBundled(texts);
}
