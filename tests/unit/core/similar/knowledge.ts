import { join } from 'node:path';
import type { HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import { parseGuide, type Guide } from '../../../../src/core/guides/guide';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';
import { readResourceFolder } from '../../../../src/disk/resources';

const resources = join(import.meta.dirname, '../../../../resources');

/** What ships with the product. */
export async function readKnowledge(): Promise<{ catalog: HcpcsRecord[]; guides: Guide[] }> {
  const { release } = parseCatalog(await readResourceFolder(resources, 'catalog'));
  const texts = await readResourceFolder(resources, 'guides');
  const guides = texts.flatMap(({ name, text }) => parseGuide(name, text).guide ?? []);
  return { catalog: release.records, guides };
}
