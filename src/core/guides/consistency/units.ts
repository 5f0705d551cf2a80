import type { Unit } from '../../code/record';
import { familyOf, parseAmount, parseCatalogUnit, sameUnit, unitOf } from '../../units';
import { amountShape } from './amounts';
import {
  codeShape,
  sentencesOf,
  statement,
  unread,
  type CatalogFacts,
  type GuideLine,
  type Statement,
} from './statement';

/** Every unit that a guide states for a code, in a table's unit column or a sentence, against the catalog's. */
export function readUnits(lines: readonly GuideLine[], facts: CatalogFacts): Statement[] {
  return lines.flatMap((line) =>
    line.cells ? fromRow(line, line.cells, facts) : fromSentences(line, facts),
  );
}

function fromRow(line: GuideLine, cells: readonly string[], facts: CatalogFacts): Statement[] {
  const at = line.header.findIndex((cell) => /^(?:one )?unit$/.test(cell));
  const codeAt = line.header.findIndex((cell) => /^codes?$/.test(cell));
  const codes = cells[codeAt]?.match(codeShape) ?? [];
  const stated = cells[at];
  if (!stated || codes.length === 0) return [];
  const unit = readUnit(stated);
  if (!unit) return familyWord(stated) ? [unread('unit', line, `${codes.join(', ')}: ${stated}`)] : [];
  return codes.map((code) => compare(line, code, unit, stated, facts));
}

/** "One unit of J0475 is 10 mg", "J0475: one unit is 10 mg", "J0475 counts 10 mg", "J0475 by 10 mg". */
const shapes = [
  new RegExp(`one unit of (${codeShape.source}) is (${amountShape.source})`, 'gi'),
  new RegExp(`(${codeShape.source}): one unit is (${amountShape.source})`, 'gi'),
  new RegExp(
    `(${codeShape.source})(?: \\([^)]*\\))? (?:counts|is counted by|is billed by|is per|per|has a unit of) (${amountShape.source})`,
    'g',
  ),
];

/** "Denials" tells of claims that were wrong, so a unit behind a code is not taken there for a statement. */
function fromSentences(line: GuideLine, facts: CatalogFacts): Statement[] {
  return sentencesOf(line.text).flatMap((sentence) => [
    ...(line.section === 'Denials' ? [] : shapes).flatMap((shape) =>
      [...sentence.matchAll(shape)].flatMap(([said, code = '', amount = '']) => {
        const unit = readUnit(amount);
        return unit ? [compare(line, code, unit, said, facts)] : [];
      }),
    ),
    ...fromLookalike(line, sentence, facts),
  ]);
}

/** In "Lookalike codes", a drug's entry ends in its unit: "J9179: eribulin, 0.1 mg." */
function fromLookalike(line: GuideLine, sentence: string, facts: CatalogFacts): Statement[] {
  if (line.section !== 'Lookalike codes') return [];
  const [, code = '', amount = ''] =
    new RegExp(`^(?:\\s*- )?([A-V]\\d{4}): [^.;:\\d]*, (${amountShape.source})\\.?$`).exec(sentence) ?? [];
  const unit = amount ? readUnit(amount) : null;
  return unit && /^[CJPQSA]/.test(code) ? [compare(line, code, unit, sentence, facts)] : [];
}

/** A unit as guides write it: "10 mg", "1,000 units", "15 minutes". Null where it is not an amount alone. */
function readUnit(stated: string): Unit | null {
  const text = stated.replace(/\.$/, '').replace(/^per /, '').trim();
  const parsed = parseCatalogUnit(text);
  if ('unit' in parsed) return parsed.unit;
  const amount = parseAmount(text);
  return 'refused' in amount ? null : { ...amount, text };
}

function familyWord(stated: string): boolean {
  return (stated.match(amountShape) ?? []).length > 0;
}

function compare(line: GuideLine, code: string, unit: Unit, said: string, facts: CatalogFacts): Statement {
  const record = facts.codes.get(code);
  const known = record ? unitOf(record) : null;
  const text = said.includes(code) ? said : `${code}: ${said}`;
  if (!known) return unread('unit', line, text);
  const counted = [known, unit].every(({ measure }) => familyOf(measure) === 'count');
  const same =
    counted || sameUnit(known, unit) || (known.restated && sameUnit({ ...known.restated, text: '' }, unit));
  return statement(
    'unit',
    line,
    text,
    same ? null : `The guide says that one unit of ${code} is ${unit.text}; the catalog says ${known.text}.`,
  );
}
