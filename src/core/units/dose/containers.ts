import Big from 'big.js';
import { canonicalMeasure, familyOf } from '../measures';
import { isContainer, isThing } from '../things';
import { parseAmount, parseVial } from '../parse-values';
import { parseArea, rollLength, threeSides, widthOrCount } from '../sizes';
import { amountInWords, type Amount, type Refused } from '../values';
import { simple, times, type Dose } from './type';

/* `2 vials of 40 mg`, `2 boxes of 50`, `1 case of 4 boxes of 25`, `2 x 1 L bags`, `40 mg vial`, `30 mg tab x 3`. */

const opened = /^(?:vial|syringe|ampule)$/;
const counted = /^(\d+(?:\.\d+)?) ?([a-z]+)(?:,? (?:of|x|at|@|with) |,? ?\(|, ?| ?@ ?| )(.+?)\)?$/i;
const sizedFirst =
  /^(?:(\d{1,4}) ?x? )?(\d[\d.,]* ?[a-zµμ]+(?:\/\d?[\d.,]* ?[a-z]+)?) ([a-z]+)(?: ?x ?(\d{1,3}))?$/i;

/** `250 mg, 240 capsules`: in each, or in all of them? */
function amountThenCount(text: string): Refused | null {
  const [, said = '', count = '', word = ''] = /^([\d.,]+ ?[a-zµμ]+), ?(\d{1,4}) ([a-z]+)$/i.exec(text) ?? [];
  const amount = parseAmount(said);
  const thing = canonicalMeasure(word);
  const isCount = thing !== null && (isContainer(thing) || isThing(thing)) && Number(count) > 1;
  if (!isCount || 'refused' in amount || familyOf(amount.measure) !== 'mass') return null;
  return { refused: `"${text}": is ${amountInWords(amount)} in each, or in all of them?`, needs: 'dose' };
}

export function byContainers(text: string): Dose | Refused | null {
  if (text.includes('^')) return null;
  const asked = amountThenCount(text);
  if (asked) return asked;
  return countBox(text) ?? sizeFirst(text) ?? countFirst(text) ?? ofDays(text) ?? bareProduct(text);
}

/** `2 40 mg vials`, `500 mL bag`, `5 mg tab x 3`. */
function sizeFirst(text: string): Dose | Refused | null {
  const [, before, size = '', word = '', after] = sizedFirst.exec(text) ?? [];
  const container = canonicalMeasure(word);
  if (container === null || !(isContainer(container) || isThing(container)) || (before && after)) return null;
  if ('refused' in parseVial(size) && 'refused' in parseAmount(size)) return null;
  return holding(new Big(before ?? after ?? 1), container, size);
}

/** `200 count box`, `2 x 50 ct boxes`: the number is what one of them holds. */
function countBox(text: string): Dose | Refused | null {
  const [, before, size = '', word = ''] =
    /^(?:(\d{1,4}) ?x? )?(\d{1,5})[ -]?(?:count|ct\.?|cnt) ([a-z]+)$/i.exec(text) ?? [];
  const container = canonicalMeasure(word);
  if (container === null || !isContainer(container)) return null;
  return holding(new Big(before ?? 1), container, size);
}

/** `2 boxes of 50`, `1 case (4 packs of 24)`, `2 vials (40 mg each)`, `2 packs of 4 electrodes`. */
function countFirst(text: string): Dose | Refused | null {
  const [, number = '', word = '', rest = ''] = counted.exec(text) ?? [];
  const container = canonicalMeasure(word);
  if (container === null || !(isContainer(container) || isThing(container)) || !/^[\d.]/.test(rest)) {
    return null;
  }
  const count = new Big(number);
  if (count.lte(0)) return { refused: `"${text}" counts nothing.`, needs: 'dose' };
  const isBracketed = /^\d[\d.]* ?[a-z]+,? ?\(/i.test(text) && !/ each\)?$/i.test(text);
  const size = isBracketed && count.gt(1) ? parseAmount(rest) : null;
  if (size && !('refused' in size) && familyOf(size.measure) !== 'count') {
    return { refused: `"${text}": is ${amountInWords(size)} in each, or in all of them?`, needs: 'dose' };
  }
  return holding(count, container, rest.replace(/ each$/i, ''));
}

/** `3 sensors of 10 days each`: a thing that lasts so long. */
function ofDays(text: string): Dose | Refused | null {
  const [, number = '', word = '', content = ''] =
    /^(\d{1,3}) ([a-z]+)(?: (?:of|for|x|at|@) |,? ?\()(\d{1,3}[ -]?(?:days?|weeks?))(?: each)?\)?$/i.exec(
      text,
    ) ?? [];
  const length = parseAmount(content.replace('-', ' '));
  if (content === '' || canonicalMeasure(word) !== null || 'refused' in length) return null;
  const total = times(length, number);
  return { ...simple(total, [`${number} × ${amountInWords(length)} = ${amountInWords(total)}`]) };
}

function holding(count: Big, container: string, content: string): Dose | Refused {
  const number = count.toFixed();
  const holder: Amount = { amount: number, measure: container };
  const either = threeSides(content) ?? ofRolls(number, holder, content);
  if (either) return either;
  const inner = parseArea(content) ? null : byContainers(content);
  if (inner) return 'refused' in inner ? inner : { ...multiplied(inner, number, holder), container: holder };
  const [, pieces, noun] = /^(\d{1,6})(?: ([a-z][a-z -]*))?$/i.exec(content) ?? [];
  const measure = noun === undefined ? 'each' : canonicalMeasure(noun);
  if (pieces !== undefined && (measure === 'each' || measure === null || isThing(measure))) {
    const each = { amount: pieces, measure: 'each' };
    const dose = multiplied(simple(each), number, holder);
    return { ...dose, pieces: true, container: holder, ...(noun === undefined ? {} : { noun }) };
  }
  const area = parseArea(content);
  const length = area && rollLength(content);
  if (area) {
    const rolls = multiplied(simple(area), number, holder);
    return { ...rolls, container: holder, ...(length ? { length: times(length, number) } : {}) };
  }
  const vial = parseVial(content);
  if ('refused' in vial) return vial;
  const whole = /^\d{1,4}$/.test(number) && opened.test(container);
  return {
    amounts: vial.holds.map((held) => times(held, number)),
    strength: null,
    vials: whole ? [{ ...vial, count: Number(number), stated: true }] : [],
    steps: [product(number, vial.label, vial.holds)],
    container: holder,
  };
}

/** `2 rolls of 3 x 10 yd`: the width without its measure; what else holds `3 x 10 yd` may hold three. */
function ofRolls(number: string, holder: Amount, content: string): Dose | Refused | null {
  const found = widthOrCount(content);
  if (!found) return null;
  if (holder.measure === 'roll') {
    const total = times(found.length, number);
    return { ...simple(total), container: holder, either: { ...found, rolls: number } };
  }
  const words = `${found.bare} of ${amountInWords(found.length)}, or ${found.bare} inches wide`;
  return {
    refused: `"${content}": ${words}? Write the width with its measure, or "${found.bare} rolls of ${amountInWords(found.length)}".`,
    needs: 'dose',
  };
}

function product(number: string, label: string, holds: readonly Amount[]): string {
  return `${number} × ${label} = ${holds.map((held) => amountInWords(times(held, number))).join('/')}`;
}

function multiplied(dose: Dose, number: string, holder: Amount): Dose {
  const amounts = dose.amounts.map((amount) => times(amount, number));
  const inside = dose.amounts.map(amountInWords).join('/');
  const step = `${amountInWords(holder)} of ${inside} = ${amounts.map(amountInWords).join('/')}`;
  const whole = /^\d{1,4}$/.test(number);
  const vials = whole ? dose.vials.map((vial) => ({ ...vial, count: vial.count * Number(number) })) : [];
  return { ...dose, amounts, vials, steps: [...dose.steps, step] };
}

/** `3 x 50 mg` says how much, but not out of what; `4 x 4` may be a size. */
function bareProduct(text: string): Dose | Refused | null {
  const [, number = '', rest = ''] = /^(\d{1,4}) ?x ?(\d.*)$/i.exec(text) ?? [];
  if (rest === '') return null;
  if (/^[\d.,]+$/.test(rest)) {
    return {
      refused: `"${text}" may be a size or a count; write the size with its measure, or the count alone.`,
      needs: 'dose',
    };
  }
  if (Number(number) < 1) return { refused: `"${text}" counts nothing.`, needs: 'dose' };
  const sides = threeSides(text);
  if (sides) return sides;
  const vial = parseVial(rest);
  if ('refused' in vial) return vial;
  const amounts = vial.holds.map((held) => times(held, number));
  return { amounts, strength: null, vials: [], steps: [product(number, vial.label, vial.holds)] };
}
