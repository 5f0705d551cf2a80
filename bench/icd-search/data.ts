import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { DiagnosisRecord } from '../../src/core/systems/icd10cm/record';
import { readIndexXml } from '../../src/core/systems/icd10cm/readers/index-xml';
import { readTableXml } from '../../src/core/systems/icd10cm/readers/table-xml';
import { readTabularXml } from '../../src/core/systems/icd10cm/readers/tabular-xml';
import type { Supplement } from '../../src/core/systems/supplement';
import type { Question } from './disturb';

const outside = join(import.meta.dirname, '../../../shared/icd');

/** A member of one of the zips beside the project, or null where it is not there. */
function member(zip: string, name: RegExp): Uint8Array | null {
  const path = join(outside, zip);
  if (!existsSync(path)) return null;
  return Object.values(unzipSync(readFileSync(path), { filter: (file) => name.test(file.name) }))[0] ?? null;
}

/** The codes of an order file with their titles, or null where it is not beside the project. */
export function orderFile(zip: string): DiagnosisRecord[] | null {
  const bytes = member(zip, /^(?!.*addenda).*order.*\.txt$/i);
  if (!bytes) return null;
  const text = strFromU8(bytes, true);
  const known = new Set<string>();
  return text.split(/\r?\n/).flatMap((line): DiagnosisRecord[] => {
    if (line.length < 77) return [];
    const code = line.slice(6, 13).trim();
    known.add(code);
    let parent: string | null = null;
    for (let length = code.length - 1; length >= 3 && parent === null; length--) {
      if (known.has(code.slice(0, length))) parent = code.slice(0, length);
    }
    return [
      {
        system: 'icd10cm',
        kind: 'diagnosis',
        code,
        long: line.slice(77).trim(),
        short: line.slice(16, 76).trim(),
        billable: line[14] === '1',
        parent,
      },
    ];
  });
}

/** The index, external causes, inclusion terms and neoplasm table of FY2017; none where they are not beside the project. */
export function supplements2017(): Supplement[] {
  const zip = 'icd10cm-fy2017-xml.zip';
  const read = <T>(name: RegExp, reader: (bytes: Uint8Array, name: string) => { supplement: T }): T[] => {
    const bytes = member(zip, name);
    return bytes ? [reader(bytes, zip).supplement] : [];
  };
  return [
    ...read(/icd10cm_index_2017\.xml$/, readIndexXml),
    ...read(/eindex_2017\.xml$/, readIndexXml),
    ...read(/tabular_2017\.xml$/, readTabularXml),
    ...read(/neoplasm_2017\.xml$/, readTableXml),
  ];
}

/** The texts of a folder of resources by name; none where it is not there. */
export function textsOf(folder: string): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The lay queries of `tests/golden/icd10cm` with their right codes, by file. */
export function layQueries(folder: string): Map<string, Question[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return new Map(
    files.sort().map((name): [string, Question[]] => [
      name.replace('.tsv', ''),
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line): Question => {
          const [query = '', right = ''] = line.split('\t');
          return {
            query,
            right: right
              .split(/[,\s]+/)
              .map((code) => code.replace(/[.-]/g, ''))
              .filter(Boolean),
          };
        }),
    ]),
  );
}
