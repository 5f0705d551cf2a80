import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type GoldenQuery = {
  file: string;
  query: string;
  isRight: (code: string) => boolean;
  expected: string;
  half: string;
};

export const goldenFolder = fileURLToPath(new URL('../tests/golden/search', import.meta.url));

/** The hand-written queries of tests/golden/search, or of one table beside that folder, with the codes that answer them. */
export function readGolden(table?: string): GoldenQuery[] {
  const names = table
    ? [`../${table}`]
    : readdirSync(goldenFolder)
        .filter((name) => name.endsWith('.tsv'))
        .sort();
  return names.flatMap((name) =>
    readFileSync(`${goldenFolder}/${name}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [query = '', expected = '', half = ''] = line.split('\t');
        return {
          file: name.replace(/^\.\.\/|\.tsv$/g, ''),
          query,
          expected,
          half,
          isRight: codeTest(expected),
        };
      }),
  );
}

/** `J7030 L1900-L1990`: codes and ranges of codes. */
function codeTest(expected: string): (code: string) => boolean {
  const ranges = expected.split(' ').map((part): [string, string] => {
    const [from = '', to = from] = part.split('-');
    return [from, to];
  });
  return (code) => ranges.some(([from, to]) => from <= code && code <= to && code.length === from.length);
}
