import Big from 'big.js';
import { convert } from '../convert';
import { familyOf } from '../measures';
import { parseAmount, parseStrength } from '../parse-values';
import { amountInWords, type Refused, type Strength } from '../values';
import { simple, type Dose } from './type';

const percent = '\\d[\\d.]* ?%|1 ?: ?\\d[\\d,]*';
const after = new RegExp(
  `^([\\d.,]+ ?[a-zµμ][a-z ]*?)(?: (?:of|at|x) (?:an? )?| ?@ ?| ?\\(|,? )((?:\\d[^()]*?(?:/| per )[^()]+|${percent}))\\)?$`,
  'i',
);
const before = new RegExp(`^(\\d[^()]*/[^()x]+?|${percent})(?: ?x ?|,? )([\\d.,]+ ?[a-zµμ]+)$`, 'i');

/** `30 mL of 10 mg/mL`, `30 mL @ 10 mg/mL`, `10 mg/mL x 30 mL`, `10 mL of 1%`, `0.3 mL of 1:1000`. */
export function byVolume(text: string): Dose | Refused | null {
  const found = after.exec(text);
  const turned = found ? null : before.exec(text);
  const [said, by] = found ? [found[1], found[2]] : turned ? [turned[2], turned[1]] : [];
  if (said === undefined || by === undefined) return null;
  const amount = parseAmount(said);
  const strength = parseStrength(by);
  if ('refused' in amount) return amount;
  if ('refused' in strength) return strength;
  const meaning = /%|:/.test(by)
    ? [`${by.trim()} is ${amountInWords(strength.substance)} in ${amountInWords(strength.in)}`]
    : [];
  return { ...simple(amount, meaning), strength };
}

/** `45 mg (4.5 mL)`, `4.5 mL (45 mg)`, `45 mg = 4.5 mL`: the same dose said twice. */
export function saidTwice(text: string): Dose | null {
  const [, one = '', other = ''] =
    /^([\d.,]+ ?[a-zµμ]+)(?: ?\(| ?= ?)([\d.,]+ ?[a-zµμ]+)\)?$/i.exec(text) ?? [];
  const amounts = [parseAmount(one), parseAmount(other)].flatMap((amount) =>
    'refused' in amount ? [] : [amount],
  );
  const volume = amounts.find(({ measure }) => familyOf(measure) === 'volume');
  const substance = amounts.find(({ measure }) => familyOf(measure) !== 'volume' && measure !== 'each');
  return volume && substance ? { ...simple(substance), strength: { substance, in: volume } } : null;
}

/**
 * `0.5 mg/0.05 mL`, `104 mg/0.65 mL`: what was given, and the volume it was given in. Without a number before the
 * volume it is a strength, and how much of it was given is asked.
 */
export function inVolume(text: string): Dose | Refused | null {
  const [, top = '', bottom = '', again] =
    /^([\d.,]+ ?[a-zµμ]+) ?(?:\/|per) ?((?:\d[\d.,]* ?)?(?:mls?|cc|l))(?: ?\((\d[^()]*\/[^()]+)\))?$/i.exec(
      text,
    ) ?? [];
  const substance = parseAmount(top);
  if (top === '' || 'refused' in substance || familyOf(substance.measure) === 'volume') return null;
  if (!/^\d/.test(bottom)) {
    return { refused: `"${text}" is a strength; how many mL were given?`, needs: 'dose' };
  }
  const volume = parseAmount(bottom);
  if ('refused' in volume) return volume;
  const strength = { substance, in: volume };
  const other = again === undefined ? null : parseStrength(again);
  if (other && ('refused' in other || !sameStrength(strength, other))) {
    return {
      refused: `"${text}": the strength in parentheses is a different one. Which is right?`,
      needs: 'dose',
    };
  }
  const step = `${amountInWords(substance)} in ${amountInWords(volume)}: the ${amountInWords(substance)} are counted`;
  return { ...simple(substance, [step]), strength };
}

/** `200 mg/8 mL` and `25 mg/mL` are one strength. */
export function sameStrength(one: Strength, other: Strength): boolean {
  const substance = convert(new Big(other.substance.amount), other.substance.measure, one.substance.measure);
  const volume = convert(new Big(other.in.amount), other.in.measure, one.in.measure);
  return (
    substance !== null &&
    volume !== null &&
    substance.times(one.in.amount).eq(volume.times(one.substance.amount))
  );
}
