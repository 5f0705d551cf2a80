const measures =
  'mg|mcg|ng|kg|g|mL|L|units?|IU|mEq|mmol|mCi|mcCi|sq cm|minutes?|hours?|miles?|ounces?|calories|million units|billion vector genomes';
const amount = `\\d[\\d,]*(?:\\.\\d+)?(?: (?:million|billion|trillion))? ?(?:${measures})(?![a-z/])`;

export const amountShape = new RegExp(`(?<![\\d.,/-])${amount}`, 'g');

const words: Readonly<Record<string, number>> = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1],
  ),
);

/** What a worked example gives: the dose and, where it says so, the containers that it came from. */
export type Example = { dose: string; vials: string[] };

const container = '(?:single-dose )?(?:[A-Z][\\w-]+ )?(?:vial|syringe|ampule|pen|bottle|bag|container)s?';
const number = `(?:${Object.keys(words).join('|')}|\\d+)`;
const opened = new RegExp(`\\b(?:from|and|of) (?:an? |the )?(${number} )?(${amount}) ${container}`, 'g');
/** "30 vials of 175 mcg", "two visits of 4 hours". */
const repeated = new RegExp(`\\b(${number}) [a-z]+ of (${amount})`, 'i');
/** What makes an amount something other than the dose that is billed, or its count something other than the usual. */
const beyondReading =
  /\b(?:every|per|times|twice|daily|a day|pounds?|patient of|kg|total|split|hours? later|full|rounded|of an?)\b|[×+%]|\/kg/i;

/**
 * The dose of an example in the words of a guide: "Nafcillin 2 g (2,000 mg)", "38 mg from a 60 mg Jevtana vial". Null where
 * it holds none, or more amounts than it is plain what to do with.
 */
export function readExample(text: string): Example | null {
  if (beyondReading.test(text)) return null;
  const [given = '', ...rest] = text.split(/(?= from )/);
  const source = rest.join('');
  const vials = [...source.matchAll(opened)].map(
    ([, count = '', size = '']) => `${countIn(count)} x ${size}`,
  );
  const left = source.replace(opened, '').replace(/\([^)]*\)/g, '');
  if (amountsIn(left).length > 0 || (source && vials.length === 0)) return null;
  const outside = amountsIn(given.replace(/\([^)]*\)/g, ''));
  const inside = [...given.matchAll(/\(([^)]*)\)/g)].flatMap(([, within = '']) => amountsIn(within));
  const [, count, size] = repeated.exec(given) ?? [];
  if (outside.length > 1 || inside.length > 1) return null;
  if (count && size) return { dose: inside[0] ?? `${countIn(count)} x ${size}`, vials };
  const dose = /\beach\b/.test(given) ? inside[0] : (outside[0] ?? inside[0]);
  return dose === undefined ? null : { dose, vials };
}

function amountsIn(text: string): string[] {
  return text.match(amountShape) ?? [];
}

function countIn(word: string): number {
  const plain = word.trim().toLowerCase();
  return words[plain] ?? (Number(plain) || 1);
}
