import type { Unit } from '../code/record';
import type { ParsedUnit } from './amount';
import { readQualifiers } from './catalog-qualifiers';
import { canonicalMeasure } from './measures';
import { canonicalAmount } from './numbers';

/** What stands alone or behind "per" in the starter catalog's unit field, and is counted. */
const alone: ReadonlySet<string> = new Set(
  (
    'treatment dose,study dose,therapeutic dose,dose,study,day,week,month,visit,session,treatment session,encounter,service,trip,' +
    'pair,vial,box,package,packet,carton,set,bottle,kit,bag,cassette,case,roll,infusion,instillation,treatment,course of treatment,' +
    'application,implant,procedure,limb,leg,joint,bar,segment,fraction,cycle,screen,evaluation,dwelling,meal,order,page,patient'
  ).split(','),
);

/** Canonical measures that the catalog's grammar allows after an amount (resources/catalog/README.md). */
const allowed: ReadonlySet<string> = new Set(
  (
    'g,mg,mcg,ng,kg,mL,L,unit,IU,kIU,mEq,mmol,mCi,mcCi,sq mm,sq cm,sq in,minute,hour,day,week,month,mile,ounce,fl oz,pint,gallon,' +
    'cubic foot,foot,inch,yard,mm,cm,lb,' +
    'calorie,vector genome,pfu,cell,dose,vial,tablet,capsule,pair,each'
  ).split(','),
);

type Head = Pick<Unit, 'amount' | 'measure'> & Partial<Unit>;

/**
 * Reads the unit field of the starter catalog: `[up to | per | each additional ]AMOUNT MEASURE[, qualifier …]`, or
 * something that is counted (`each`, `per study dose, up to 30 mCi`, `per box of 100 lancets`).
 *
 * @returns the unit, whose text is the field itself, or what is wrong with it
 */
export function parseCatalogUnit(field: string): ParsedUnit {
  const text = field.trim().replace(/\s+/g, ' ');
  if (text === '') return { refused: 'The unit is empty.' };
  const [first = '', ...qualifiers] = text.split(/,\s+/);
  if (qualifiers.some((qualifier) => qualifier === '')) return { refused: `"${text}" ends in a comma.` };
  if (/^each$/i.test(first) && /^half day$/i.test(qualifiers[0] ?? '')) {
    return { unit: { amount: '0.5', measure: 'day', per: true, text } };
  }
  const head = countedHead(first) ?? amountHead(first);
  if ('refused' in head) return head;
  const facts = readQualifiers(head, qualifiers);
  return 'refused' in facts ? facts : { unit: { ...head, ...facts, text } };
}

/** `each`, `per unit`, `per month`, `per box of 100 lancets`. */
function countedHead(words: string): Head | null {
  const word = words.toLowerCase();
  if (word === 'each') return { amount: '1', measure: 'each' };
  if (word === 'per unit') return { amount: '1', measure: 'each', per: true };
  const [, name = '', pieces] = /^per ([a-z ]+?)(?: of (\d+)(?: [a-z -]+)?)?$/.exec(word) ?? [];
  // Either container counts one.
  const measure = name === 'cassette or bag' ? 'cassette' : name;
  if (!alone.has(measure)) return null;
  const holds = pieces === undefined ? {} : { holds: { amount: pieces, measure: 'each' } };
  return { amount: '1', measure, per: true, ...holds };
}

function amountHead(words: string): Head | { refused: string } {
  const match =
    /^(up to |per |each additional )?([\d.,]+(?: (?:thousand|million|billion|trillion))?) ([a-z][a-z .]*)$/i.exec(
      words,
    );
  if (!match) {
    return { refused: `"${words}" is neither an amount with a measure nor a word that stands alone.` };
  }
  const [, lead = '', number = '', word = ''] = match;
  const amount = canonicalAmount(number);
  if (amount === null || !/^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?: \w+)?$/.test(number)) {
    return { refused: `"${number}" is not a number.` };
  }
  if (/^0(?:\.0*)?$/.test(amount)) return { refused: 'An amount of zero.' };
  const measure = canonicalMeasure(word);
  if (measure === null || !allowed.has(measure)) {
    return { refused: `"${word}" is not a measure of the catalog.` };
  }
  const upTo = /^up/i.test(lead) ? { upTo: true as const } : {};
  return { amount, measure, ...upTo, ...(/^(?:per|each)/i.test(lead) ? { per: true as const } : {}) };
}
