import { canonicalMeasure, familyOf } from '../measures';
import { tidyInput } from '../tidy-input';

/* What a record says around an amount: who did it, by which route, how fast, in what it was diluted. */

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const fractions: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };
const ofOne: Readonly<Record<string, string>> = {
  '2': '0.5',
  '4': '0.25',
  '5': '0.2',
  '8': '0.125',
  '10': '0.1',
};

/** `2 1/2`, `3/0` and the like stay as they are and are refused. */
function decimals(text: string): string {
  return text
    .replace(/^[½¼¾]/, (sign) => fractions[sign] ?? sign)
    .replace(/^half an? (?=[a-z])/i, '0.5 ')
    .replace(/^1\/(2|4|5|8|10) (?=[a-z])/i, (whole, below: string) => `${ofOne[below] ?? whole} `);
}

/** `two 40 mg vials`, `an implant`, `one`; but `five mg` is no way to write a dose. */
function digits(text: string): string {
  const [, word = '', rest = ''] = /^([a-z]+)(?: (.+))?$/i.exec(text) ?? [];
  const lower = word.toLowerCase();
  const value = lower === 'a' || lower === 'an' ? 1 : numberWords.indexOf(lower) + 1;
  if (value < 1) return text;
  if (rest === '') return lower.startsWith('a') ? text : String(value);
  if (/^\d/.test(rest)) return value === 1 ? rest : `${value} ${rest}`;
  const noun = canonicalMeasure(/^[a-z]+/i.exec(rest)?.[0] ?? '');
  return noun !== null && familyOf(noun) !== 'count' && noun !== 'day' ? text : `${value} ${rest}`;
}

const verbs =
  /^(?:gave|given|administered|infused|injected|received|dispensed|(?:total )?dose(?: of|:)?|total(?: of|:)?|refill(?:ed)?(?: with|:)?) (?=\S)/i;
const tails = [
  /(?<=[a-z]) total$/i,
  / (?:given|administered|infused|injected|dispensed)$/i,
  / (?:iv|ivp|ivpb|im|sc|sq|subq|subcut|po|it|ih|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|intrathecal(?:ly)?|intravitreal(?:ly)?|oral(?:ly)?|by mouth)(?: (?:push|infusion|drip|bolus|injection))?$/i,
  / (?:infused |infusion |run )?over [\d.]+ ?(?:h|hrs?|hours?|m|mins?|minutes?)$/i,
];
/** What only names the occasion: `200 mg flat dose`, `C3D1`, `40 mg refill`, `6 mg on-body injector`. */
const occasions =
  / (?:flat dose|fixed dose|loading dose|maintenance dose|booster|bolus|refill|test dose|on[- ]body injector|obi|c ?\d{1,2} ?d ?\d{1,2}|cycle \d{1,2},? day \d{1,2})$/i;
/** A route or a way of giving before a count or an order: `60 mg IM x 1`. */
const midRoute =
  / (?:ivp|ivpb|iv|im|sc|sq|subq|subcut|po|inh|neb)(?: (?:push|infusion|bolus))?(?= ?(?:x ?\d|q ?\d|bid|tid|qid|daily|once|twice)\b)/i;
/** Miles with a patient aboard are what ambulances bill. */
const loaded = /^(?:loaded )?(?:miles? )?([\d.,]+) (?:loaded )(mi(?:les?)?)$/i;
const loadedFirst = /^loaded mi(?:les?|leage)?:? ([\d.,]+)(?: ?mi(?:les?)?)?$/i;
/** Two sides of a body, each with its amount. */
const sides =
  /^(\d[\d.,]* ?[a-zµμ]+) (?:(?:in|to|into) )?(?:the )?(?:left|right|lt|rt)\b[a-z ]*(?:[,;+&]| and) ?(\d[\d.,]* ?[a-zµμ]+) (?:(?:in|to|into) )?(?:the )?(?:left|right|lt|rt)\b[a-z ]*$/i;
const bloodBags =
  /^(\d{1,3}) (?:u|units?) (?:of )?(?:prbcs?|rbcs?|packed (?:red )?(?:blood )?cells|ffp|plasma|platelets?|plts?|cryo(?:precipitate)?|whole blood|blood)$/i;

const fluid =
  '(?:ns|0\\.9% (?:sodium chloride|nacl|saline)|normal saline|saline|d5w|d5ns|lr|lactated ringer.?s?|sterile water|swfi)';
const diluted = new RegExp(`^(.+?) (?:diluted |mixed )?in [\\d.,]+ ?(?:ml|l|cc)(?: (?:of )?${fluid})?$`, 'i');
const beforeVolume = new RegExp(`^${fluid},? ([\\d.,]+ ?(?:ml|l|cc|liters?))$`, 'i');
const afterVolume = new RegExp(`^([\\d.,]+ ?(?:ml|l|cc|liters?))(?: of)? ${fluid}$`, 'i');

/** Rental by the month, however it is put. */
const rented = /^(?:rental,? (?:of )?)?(\d{1,3}) (?:rental )?month(s?)(?: rental| rented)?$/i;

/** `2 half days` is a day of two halves. */
function halfDays(text: string): string {
  const [, count = ''] = /^(\d{1,3}) half[- ]days?$/i.exec(text) ?? [];
  return count === '' ? text : `${Number(count) / 2} days`;
}

/** The amount alone: without verbs, routes, the time it took and the fluid it was diluted in. */
export function bareDose(text: string): string {
  const plain = tidyInput(text).replace(/m ?\^ ?2|m²/g, 'm2');
  let now = halfDays(digits(decimals(plain)).replace(rented, '$1 month$2'));
  for (let before = ''; before !== now;) {
    before = now;
    now = now.replace(verbs, '');
    for (const tail of tails) now = now.replace(tail, '');
    now = now
      .replace(occasions, '')
      .replace(midRoute, '')
      .replace(sides, '$1 + $2')
      .replace(loaded, '$1 $2')
      .replace(loadedFirst, '$1 miles')
      .replace(bloodBags, '$1 units')
      .replace(diluted, '$1')
      .replace(afterVolume, '$1')
      .replace(beforeVolume, '$1')
      .replace(/^\(([^()]+)\)$/, '$1')
      .replace(/[ ,;]+$/, '');
  }
  return now;
}
