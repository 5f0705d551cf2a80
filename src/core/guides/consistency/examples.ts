import type { HcpcsRecord } from '../../systems/hcpcs/record';
import { computeUnits, unitOf } from '../../units';
import { readExample, type Example } from './amounts';
import {
  codeShape,
  sentencesOf,
  statement,
  unread,
  type CatalogFacts,
  type GuideLine,
  type Statement,
} from './statement';

const billed = new RegExp(`(${codeShape.source})(?:-([A-Z]{2}))? [×x] (\\d[\\d,]*(?:\\.\\d+)?)`, 'g');

/** Worked examples, "142.5 mg paclitaxel: J9267 × 143", worked out again with the product's own arithmetic. */
export function readExamples(
  lines: readonly GuideLine[],
  facts: CatalogFacts,
  codes: readonly string[],
): Statement[] {
  return lines.flatMap((line) => {
    if (line.cells) return fromRow(line, line.cells, facts);
    return sentencesOf(line.text).flatMap((sentence) => fromSentence(line, sentence, facts, codes));
  });
}

function fromRow(line: GuideLine, cells: readonly string[], facts: CatalogFacts): Statement[] {
  const said = cells.join(' | ');
  const at = cells.findIndex((cell) => /^[A-V]\d{4}(?:-[A-Z]{2})? [×x] \d/.test(cell));
  if (at >= 0) {
    const found = [...(cells[at] ?? '').matchAll(billed)];
    const example = found.length === 1 && at > 0 ? readExample(cells[at - 1] ?? '') : null;
    if (!example) return [unread('example', line, said)];
    return [
      work(
        line,
        said,
        example,
        { code: found[0]?.[1] ?? '', units: found[0]?.[3] ?? '', wasted: null },
        facts,
      ),
    ];
  }
  const place = (name: string) => line.header.findIndex((cell) => cell === name);
  const column = (name: string) => cells[place(name)] ?? '';
  const [code, ...others] = column('code').match(codeShape) ?? [];
  if (place('units') < 0 || place('example') < 0 || !code) return [];
  const doses = column('example').split(/;\s*/);
  const units = column('units').split(/;\s*/);
  if (doses.length !== units.length) return [unread('example', line, said)];
  return doses.flatMap((dose, index) => {
    const [, stated] = /^(\d[\d,]*(?:\.\d+)?)(?:$| \()/.exec(units[index] ?? '') ?? [];
    const example = readExample(dose);
    if (!example || !stated) return [unread('example', line, said)];
    return [code, ...others].map((of) =>
      work(line, `${of}: ${dose} = ${stated}`, example, { code: of, units: stated, wasted: null }, facts),
    );
  });
}

const wasteShapes = [/,? and (?:[A-V]\d{4}-)?JW × (\d[\d,]*)/, / and (\d[\d,]*) units with JW/];
/** "142.5 mg: J9267 × 143", "230 mg from three 100 mg vials: 230 units, and JW × 70". */
const doseFirst = new RegExp(
  `^\\s*(?:(?:-|\\d+\\.) )?(?:Examples?: )?(.+?): (?:(${codeShape.source})(?:-[A-Z]{2})? [×x] (\\d[\\d,.]*\\d|\\d)|(\\d[\\d,]*) units\\b)`,
);
/** "J0702 × 4 for 12 mg"; in "Denials" that is how wrong claims are told, so it is not read there. */
const codeFirst = new RegExp(`^\\s*(?:- )?(${codeShape.source})(?:-[A-Z]{2})? [×x] (\\d[\\d,]*) for (.+)$`);

function fromSentence(
  line: GuideLine,
  sentence: string,
  facts: CatalogFacts,
  codes: readonly string[],
): Statement[] {
  const found = [...sentence.matchAll(billed)].filter(([, , modifier]) => modifier !== 'JW');
  const [, reversedCode, reversedUnits, reversedDose] =
    (line.section === 'Denials' ? null : codeFirst.exec(sentence)) ?? [];
  const [, dose = reversedDose, named = reversedCode, ofNamed = reversedUnits, alone] =
    doseFirst.exec(sentence) ?? [];
  if (found.length === 0 && !alone) return [];
  const example = dose && found.length <= 1 ? readExample(dose) : null;
  const code = named ?? found[0]?.[1] ?? (dose ? codeMeant(dose, facts, codes) : null);
  const units = ofNamed ?? alone;
  if (!example || !code || !units) return [unread('example', line, sentence)];
  const wasted = wasteShapes.map((shape) => shape.exec(sentence)?.[1]).find(Boolean) ?? null;
  return [work(line, sentence, example, { code, units, wasted }, facts)];
}

/** The code of an example that names none: that of the drug it names, or any of the guide's where all have one unit. */
function codeMeant(text: string, { codes }: CatalogFacts, ofGuide: readonly string[]): string | null {
  const records = ofGuide.flatMap((code) => codes.get(code) ?? []).filter(({ valid }) => !valid?.to);
  const low = text.toLowerCase();
  const named = records.filter(({ starter }) =>
    [...(starter?.brands ?? []), starter?.name.split(/[ ,]/)[0] ?? ''].some(
      (name) => name.length > 3 && low.includes(name.toLowerCase()),
    ),
  );
  const meant = named.length > 0 ? named : records;
  const [first] = meant;
  return first && new Set(meant.map(unitText)).size === 1 ? first.code : null;
}

function unitText(record: HcpcsRecord): string {
  const unit = unitOf(record);
  return unit ? `${unit.amount} ${unit.measure}` : '';
}

type Claimed = { code: string; units: string; wasted: string | null };

function work(
  line: GuideLine,
  said: string,
  { dose, vials }: Example,
  claimed: Claimed,
  facts: CatalogFacts,
): Statement {
  const record = facts.codes.get(claimed.code);
  const unit = record ? unitOf(record) : null;
  if (!record || !unit) return unread('example', line, said);
  const of = { code: claimed.code, long: record.long };
  const result = computeUnits({ unit, of, dose, vials, vialsAre: 'opened' });
  if ('refused' in result) return unread('example', line, said);
  const units = claimed.units.replaceAll(',', '');
  const wrong: string[] = [];
  if (result.units !== units) {
    wrong.push(`${dose} of ${claimed.code} are ${result.units} units, not ${units}`);
  }
  if (
    claimed.wasted !== null &&
    vials.length > 0 &&
    result.discardedUnits !== claimed.wasted.replaceAll(',', '')
  ) {
    wrong.push(
      `the waste of ${claimed.code} is ${result.discardedUnits ?? 'not known'} units, not ${claimed.wasted}`,
    );
  }
  return statement('example', line, said, wrong.length > 0 ? `${wrong.join('; ')}.` : null);
}
