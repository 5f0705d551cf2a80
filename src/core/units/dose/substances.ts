import { canonicalMeasure, familyOf } from '../measures';
import { isLabelledBySum } from '../combination';

/*
 * Doses with the names of what was given: `daunorubicin 44 mg and cytarabine 100 mg`, `45 mg baclofen`. Only words of the
 * code's own descriptor are taken for names; anything else stays and is asked about.
 */

const amount = '(?<![\\d.,^])\\d[\\d.,]*(?: (?:thousand|million|billion))? ?[a-zµμ]+';
const words = '[a-z][a-z-]{3,}(?: [a-z][a-z-]{3,}){0,4}';
const percent = '(?<![\\d.,^])\\d[\\d.]* ?%';
const after = new RegExp(
  `(${amount}|${percent}) (?:of )?(${words})(?=$| \\d|\\)|,|;| and | x ?\\d| from | over | in | \\+|\\+|\\/| \\/|\\()`,
  'gi',
);
const before = new RegExp(`(^|, ?|; ?| and | ?\\+ ?| ?\\/ ?)(${words}),? (?=\\d)`, 'gi');

const wasted =
  /^(.+?)((?:[,;]| and)? ?(?:no |zero |\d[\d.,]* ?[a-z]+ )?(?:was |were )?(?:wast|discard|thrown away).*)$/i;

/** Names of what spreads a drug and is not counted by the code. */
const spreader = /hyaluronidase/i;

/**
 * The dose without the names of substances that the descriptor has too.
 * @param parts how many substances one unit counts
 * @returns the text itself where it names nothing of the descriptor, or where one amount is named of a product of
 *   several: what a single substance's amount means for their sum is not known
 */
export function withoutSubstances(text: string, descriptor: string, parts: number): string {
  const said = descriptor.toLowerCase().match(/[a-z][a-z-]{2,}/g) ?? [];
  // A biologic's suffix of four letters is rarely said.
  const known = new Set(said.flatMap((word) => [word, word.split('-')[0] ?? '']));
  const isName = (name: string) =>
    name.split(' ').every((word) => known.has(word.toLowerCase()) && canonicalMeasure(word) === null);
  const found: string[] = [];
  const take = (name: string, dose: string): boolean => {
    if (!isName(name) || !isDose(dose)) return false;
    found.push(name.toLowerCase());
    return true;
  };
  // What was thrown away has no name of its own, and is no second substance.
  const [, given = text, waste = ''] = wasted.exec(text) ?? [];
  const first = given.replace(after, (whole, dose: string, name: string) =>
    take(name, dose) ? dose : whole,
  );
  const bare = first.replace(before, (whole, lead: string, name: string, at: number) =>
    take(name, first.slice(at + whole.length)) ? lead : whole,
  );
  if (found.length === 0) return text;
  const amounts = bare.match(new RegExp(amount, 'gi')) ?? [];
  if (amounts.length === 1) return isOfSeveral(descriptor, parts) ? text : `${bare}${waste}`;
  // Amounts of different substances are parts, and no sum.
  return `${bare.replace(/ and |, (?=\d)| ?\+ ?/gi, '/').replace(/ ?\/+ ?/g, '/')}${waste}`;
}

/** An amount of a drug; days, minutes and counts are none. */
function isDose(text: string): boolean {
  if (/^\d[\d.]* ?%/.test(text)) return true;
  const measure = /^\d[\d.,]*(?: (?:thousand|million|billion))? ?([a-zµμ]+)/i.exec(text)?.[1] ?? '';
  return /^(?:mass|volume|activity|radioactivity|equivalents|substance)$/.test(
    familyOf(canonicalMeasure(measure) ?? ''),
  );
}

function isOfSeveral(descriptor: string, parts: number): boolean {
  if (parts > 1 || isLabelledBySum(descriptor)) return true;
  const drugs = descriptor.replace(/\([^()]*\)/g, ' ').split(/\d/)[0] ?? '';
  return !spreader.test(descriptor) && /[a-z]\/[a-z]|,? and (?!human)[a-z]{5,}/i.test(drugs);
}
