import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeRecord } from '../../../../src/core/code/record';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';

const folder = join(import.meta.dirname, '../../../../resources/catalog');

/** Every procedure code of the starter catalog. */
export function starterRecords(): ReadonlyMap<string, CodeRecord> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'explained.txt')
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const { records } = parseCatalog(files).release;
  return new Map(records.filter(({ kind }) => kind === 'procedure').map((record) => [record.code, record]));
}
