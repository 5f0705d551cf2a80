import type { IsoDate } from '../../code/validity';
import { codeShape, statement, type CatalogFacts, type GuideLine, type Statement } from './statement';

/** Words by which a guide says that a code is no longer in use. */
const endingWords =
  /\b(?:end(?:ed|s|ing)?|old|older|former(?:ly)?|until|to (?:19|20)\d\d|through (?:\w+ )?(?:19|20)\d\d|in (?:19|20)\d\d|retired|no longer|now|replaced|(?:took|takes) (?:its|their|the) place|deleted|gone|earlier|before (?:\w+ )?(?:19|20)\d\d|after (?:\w+ )?(?:19|20)\d\d|dropped|closed|last day)\b/i;

/**
 * Every code that a guide names is one of the catalog; one that has ended is said to have ended, somewhere in the guide.
 * @param listed codes of the front matter, which the text need not name while they are in use
 */
export function readCodes(
  lines: readonly GuideLine[],
  facts: CatalogFacts,
  on: IsoDate,
  listed: readonly string[] = [],
): Statement[] {
  const told = new Set<string>();
  const first = new Map<string, GuideLine>();
  for (const line of lines) {
    const codes = line.text.match(codeShape) ?? [];
    for (const code of codes) if (!first.has(code)) first.set(code, line);
    if (endingWords.test(line.text) || line.header.some((cell) => endingWords.test(cell))) {
      for (const code of codes) told.add(code);
      for (const code of rangesIn(line.text, facts)) told.add(code);
    }
  }
  const [top] = lines;
  for (const code of listed) if (top && !first.has(code)) first.set(code, { ...top, line: 4 });
  return [...first].map(([code, line]) => {
    const record = facts.codes.get(code);
    if (!record) return statement('code', line, code, `${code} is not in the catalog.`);
    const to = record.valid?.to;
    const silent = to && to < on && !told.has(code);
    return statement(
      'code',
      line,
      code,
      silent ? `${code} ended ${to}, and the guide does not say so.` : null,
    );
  });
}

/** Codes between the ends of "G9873 to G9879". */
function rangesIn(text: string, { codes }: CatalogFacts): string[] {
  return [...text.matchAll(/([A-V]\d{4}) (?:to|through) ([A-V]\d{4})/g)].flatMap(([, from = '', to = '']) =>
    [...codes.keys()].filter((code) => code >= from && code <= to),
  );
}

/** Modifiers that a guide names: after a code (J2469-JZ), with a count (JW × 2), or as a label of its "Modifiers" section. */
export function readModifiers(lines: readonly GuideLine[], facts: CatalogFacts): Statement[] {
  return lines.flatMap((line) => {
    const named = new Set<string>();
    for (const [, modifier = ''] of line.text.matchAll(/[A-V]\d{4}-([A-Z][A-Z0-9])(?![A-Z0-9])/g)) {
      named.add(modifier);
    }
    for (const [, modifier = ''] of line.text.matchAll(/(?<![A-Z0-9])([A-Z]{2}) × \d/g)) named.add(modifier);
    if (line.section === 'Modifiers') {
      const label =
        /^\s*- ((?:[A-Z][A-Z0-9](?:, | \/ | and | or | to |\/)?)+)(?= [a-z]|[:.]|$)/.exec(line.text)?.[1] ??
        '';
      for (const modifier of label.match(/\b[A-Z][A-Z0-9]\b/g) ?? []) named.add(modifier);
    }
    return [...named].map((modifier) =>
      statement(
        'modifier',
        line,
        modifier,
        facts.modifiers.has(modifier) ? null : `The modifier ${modifier} is not in the catalog.`,
      ),
    );
  });
}
