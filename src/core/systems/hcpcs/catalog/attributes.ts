import type { HcpcsRecord } from '../record';
import type { Known } from './catalog-codes';
import type { CatalogFinding } from './finding';

/**
 * What chooses a code among its siblings, so that a descriptor which loses it can be pasted for the wrong one. `says` is how an
 * official descriptor words it, `kept` how the catalog may; without `kept` the same words count.
 */
type Attribute = { name: string; says: RegExp; kept?: RegExp };

const attributes: readonly Attribute[] = [
  { name: 'replacement only', says: /\breplacement only\b/, kept: /\breplac/ },
  { name: 'non-sterile', says: /\bnon-?sterile\b/, kept: /\b(?:non-?|not |un)sterile\b/ },
  { name: 'sterile', says: /(?<!non-?)(?<!or )\bsterile\b(?! or non)/, kept: /\bsterile\b/ },
  { name: 'non-compounded', says: /\bnon-?compounded\b/, kept: /\b(?:non-?|not )compounded\b/ },
  { name: 'compounded', says: /(?<!non-?)\bcompounded\b/, kept: /\bcompound/ },
  // Parts of the heart and a patient's right to something are no sides; both sides in one code choose nothing.
  { name: 'right', says: /^(?!.*\bleft\b).*\bright\b(?! (?:to|heart)\b)/, kept: /\bright\b/ },
  { name: 'left', says: /^(?!.*\bright\b).*\bleft\b(?! (?:ventric|heart))/, kept: /\bleft\b/ },
  {
    name: 'bilateral',
    says: /(?<!unilateral or )\bbilateral\b/,
    kept: /\b(?:bilateral|both|pair|binaural|two)\b/,
  },
  {
    name: 'unilateral',
    says: /(?<!left )\bunilateral\b(?! or bilateral)/,
    kept: /\b(?:unilateral|one|monaural|single)\b/,
  },
  {
    name: 'pediatric',
    says: /\bpediatric\b/,
    kept: /\b(?:pediatric|child|children|infant|neonat\w*|\d+ years)\b/,
  },
  {
    name: 'infant',
    says: /(?<!delivery of )\binfant\b/,
    kept: /\b(?:infant|baby|newborn|neonat\w*|child\w*|pediatric)\b/,
  },
  {
    name: 'prefabricated',
    says: /\bprefabricated\b/,
    kept: /\b(?:prefabricated|off[- ]the[- ]shelf|ready-made|custom[- ]fitted)\b/,
  },
  {
    name: 'custom fabricated',
    says: /\bcustom[- ](?:fabricated|made)\b/,
    kept: /\bcustom(?![- ]fitted)|\bmolded\b/,
  },
  { name: 'off the shelf', says: /\bprefabricated,? off[- ]the[- ]shelf\b/, kept: /\boff[- ]the[- ]shelf\b/ },
  {
    name: 'wheelchair',
    says: /^(?!.*wheel ?chair van).*\bwheel ?chair\b/,
    kept: /\bwheel ?chair\b|\bseating\b/,
  },
  {
    name: 'disposable',
    says: /(?<!non[- ]?)\bdisposable\b/,
    kept: /\b(?:disposable|single[- ]use|one[- ]time)\b/,
  },
  {
    name: 'reusable',
    says: /\breus[ae]?able\b|(?<!or )\bnon[- ]?disposable\b/,
    kept: /\b(?:reusable|(?:non-?|not )disposable|durable|washable)\b/,
  },
  { name: 'heavy duty', says: /(?<!extra )\bheavy[- ]duty\b/, kept: /\b(?:heavy[- ]duty|bariatric)\b/ },
  { name: 'extra heavy duty', says: /\bextra heavy[- ]duty\b/, kept: /\b(?:extra|very) heavy|\bbariatric\b/ },
  {
    name: 'end-stage renal disease',
    says: /\besrd\b|(?:for|with) end[- ]stage renal\b/,
    kept: /\besrd\b|\bend[- ]stage\b|\bdialysis\b/,
  },
  {
    name: 'time of day',
    says: /\b\d{1,2} ?(?:a\.?m|p\.?m)\b/,
    kept: /\b\d{1,2} ?(?:a\.?m|p\.?m)\b|\bnight|\bhours\b/,
  },
];

/** Numbers that choose by their measure: what it carries, whom it fits, its area and length, as the descriptor has them. */
const measured =
  /\b(\d+(?:\.\d+)?)(?: ?(?:to|-|through) ?(\d+(?:\.\d+)?))? ?(lbs?|pounds?|sq\.? ?(?:in|inch|inches|cm)\b|square (?:inch|inches|centimeters?)|inches|(?:years?|months?) (?:of age|old|and older|or older))\b/g;

const textOf = ({ long, starter }: HcpcsRecord): string =>
  [long, starter?.form, starter?.note, ...(starter?.brands ?? [])].join(' ').toLowerCase();

/** The attributes in an official descriptor that a record of the catalog does not have. */
export function lostAttributes(record: HcpcsRecord, official: string): string[] {
  const ours = textOf(record);
  const theirs = official.toLowerCase();
  const lost = attributes
    .filter(({ says, kept = says }) => says.test(theirs) && !kept.test(ours))
    .map(({ name }) => name);
  const numbers = new Set(ours.match(/\d+(?:\.\d+)?/g) ?? []);
  for (const [, first = '', last = first, measure = ''] of theirs.matchAll(measured)) {
    for (const number of new Set([first, last])) {
      if (!numbers.has(number)) lost.push(`${number} ${measure}`);
    }
  }
  return [...new Set(lost)];
}

/** A finding for a record of which the official descriptor says something that chooses the code and ours does not. */
export function checkAttributes(record: HcpcsRecord, known: Known | undefined): CatalogFinding[] {
  if (!known || record.kind !== 'procedure') return [];
  const lost = lostAttributes(record, known.record.long);
  if (lost.length === 0) return [];
  return [
    {
      code: record.code,
      field: 'attribute',
      message: `the descriptor in ${known.title} says "${lost.join('", "')}", the catalog does not`,
    },
  ];
}
