import type { Unit } from '../code/record';
import type { ParsedUnit } from './amount';
import { canonicalMeasure } from './measures';
import { canonicalAmount } from './numbers';

/** The words that stand alone in the starter catalog's unit field, and what each counts. */
const alone: ReadonlyMap<string, Pick<Unit, 'amount' | 'measure' | 'per'>> = new Map([
  ['each', { amount: '1', measure: 'each' }],
  ['per unit', { amount: '1', measure: 'each', per: true }],
  ...[
    ...[
      'treatment dose',
      'study dose',
      'therapeutic dose',
      'day',
      'week',
      'month',
      'visit',
      'session',
      'encounter',
    ],
    ...['service', 'trip', 'pair', 'vial', 'box', 'package', 'dose'],
  ].map((word): [string, Pick<Unit, 'amount' | 'measure' | 'per'>] => [
    `per ${word}`,
    { amount: '1', measure: word, per: true },
  ]),
]);

/** Canonical measures that the catalog's grammar allows after an amount (resources/catalog/README.md). */
const allowed: ReadonlySet<string> = new Set(
  (
    'g,mg,mcg,ng,kg,mL,L,unit,IU,kIU,mEq,mmol,mCi,mcCi,sq cm,sq in,minute,hour,day,month,mile,ounce,foot,inch,yard,cm,lb,calorie,' +
    'vector genome,pfu,cell,dose,vial,tablet,capsule,pair,each'
  ).split(','),
);

/**
 * Reads the unit field of the starter catalog: `[up to ]AMOUNT MEASURE[, qualifier]`, or a word that stands alone
 * (`each`, `per study dose, up to 30 mCi`).
 *
 * @returns the unit, whose text is the field itself, or what is wrong with it
 */
export function parseCatalogUnit(field: string): ParsedUnit {
  const text = field.trim().replace(/\s+/g, ' ');
  if (text === '') return { refused: 'The unit is empty.' };
  const [head = '', ...qualifiers] = text.split(/,\s+/);
  if (qualifiers.some((qualifier) => qualifier === '')) return { refused: `"${text}" ends in a comma.` };
  const counted = alone.get(head.toLowerCase());
  if (counted) return { unit: { ...counted, text } };

  const match = /^(up to )?([\d.,]+(?: (?:thousand|million|billion|trillion))?) ([a-z][a-z .]*)$/i.exec(head);
  if (!match) {
    return { refused: `"${head}" is neither an amount with a measure nor a word that stands alone.` };
  }
  const [, upTo, number = '', word = ''] = match;
  const amount = canonicalAmount(number);
  if (amount === null || !/^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?: \w+)?$/.test(number)) {
    return { refused: `"${number}" is not a number.` };
  }
  if (/^0(?:\.0*)?$/.test(amount)) return { refused: 'An amount of zero.' };
  const measure = canonicalMeasure(word);
  if (measure === null || !allowed.has(measure)) {
    return { refused: `"${word}" is not a measure of the catalog.` };
  }
  return { unit: { amount, measure, ...(upTo === undefined ? {} : { upTo: true as const }), text } };
}
