import {
  codeShape,
  sentencesOf,
  statement,
  type CatalogFacts,
  type GuideLine,
  type Statement,
} from './statement';

const months = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(
  ',',
);
const date = `(\\d{4}-\\d{2}-\\d{2}|(?:${months.join('|')}) \\d{1,2}, \\d{4}|in \\d{4})`;
/** Codes, what may stand in brackets after each, and "ended" with its date. */
const shape = new RegExp(
  `((?:[A-V]\\d{4}(?: \\([^)]*\\))?(?:, (?:and )?| and | to )?)+) (?:all |both )?ended (?:on )?${date}(?! and \\d)`,
  'gi',
);

/** "C9158 (Uzedy) ended 2023-12-31", "J1020, J1030 and J1040: ended March 31, 2024", against the catalog's last day. */
export function readEndings(lines: readonly GuideLine[], { codes }: CatalogFacts): Statement[] {
  return lines.flatMap((line) =>
    sentencesOf(line.text).flatMap((sentence) =>
      [...sentence.replaceAll(': ended', ' ended').matchAll(shape)].flatMap(
        ([said, named = '', when = '']) => {
          const day = isoOf(when);
          return (named.replace(/\([^)]*\)/g, '').match(codeShape) ?? []).map((code) => {
            const to = codes.get(code)?.valid?.to ?? null;
            const agrees = to !== null && (day.length === 4 ? to.startsWith(day) : to === day);
            const wrong = agrees
              ? null
              : `${code} ended ${day} here; the catalog ${to ? `says ${to}` : 'knows no end'}.`;
            return statement('ending', line, said, wrong);
          });
        },
      ),
    ),
  );
}

/** `2024-03-31`, or the year alone. */
function isoOf(when: string): string {
  const [, month = '', day = '', year = ''] = /^([a-z]+) (\d+), (\d+)$/i.exec(when) ?? [];
  if (!month) return when.replace(/^in /i, '');
  const place = months.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(place).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
