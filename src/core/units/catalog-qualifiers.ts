import Big from 'big.js';
import type { Unit, UnitAmount } from '../code/record';
import { convert } from './convert';
import { holdsNamed } from './descriptor-facts';
import { canonicalMeasure, familyOf } from './measures';
import { findQuantities } from './quantity';
import { isContainer } from './things';

type Head = Pick<Unit, 'amount' | 'measure'> & Partial<Unit>;
type Facts = Partial<Unit>;

/** One amount that fills a text: `5 minutes`, `1.1 mg`. */
function whole(text: string): UnitAmount | null {
  const found = findQuantities(text)[0];
  if (found?.start !== 0 || found.end !== text.length) return null;
  return { amount: found.amount, measure: found.measure };
}

type Reader = (head: Head, words: string) => Facts | { refused: string } | null;

/** What may follow the amount, each with its meaning (resources/catalog/README.md). Anything else is a name. */
const readers: readonly Reader[] = [
  led(/^up to /i, (amount) => ({ ceiling: amount })),
  led(/^beyond the first /i, (amount) => ({ beyond: amount })),
  led(/^at least /i, (amount) => ({ least: amount })),
  led(/^more than /i, (amount) => ({ above: amount })),
  (head, words) => (/^fluid$/i.test(words) && head.measure === 'ounce' ? { measure: 'fl oz' } : null),
  (_, words) => (/^in full$/i.test(words) ? { full: true } : null),
  (head, words) => (/^(?:of each salt|(\d) salts)$/i.test(words) ? salts(head) : null),
  (_, words) => {
    const label = /^from an? (.+) vial$/i.exec(words)?.[1];
    const vial = label === undefined ? null : whole(label);
    return vial ? { vial } : null;
  },
  (_, words) => {
    const word = /^one (?:unit-dose )?([a-z]+)$/i.exec(words)?.[1];
    const sized = word === undefined ? null : canonicalMeasure(word);
    if (sized !== null && familyOf(sized) === 'volume') return { restated: { amount: '1', measure: sized } };
    const vessel = word === undefined ? null : canonicalMeasure(word);
    return vessel !== null && familyOf(vessel) === 'count' ? { vessel } : null;
  },
  (head, words) => {
    const sized = head.measure === 'each' ? canonicalMeasure(words) : null;
    return sized !== null && familyOf(sized) !== 'count'
      ? { restated: { amount: '1', measure: sized } }
      : null;
  },
  (head, words) => {
    if (/^set of /i.test(words)) return held('set', holdsNamed(words));
    const number = /^(\d+) [a-z][a-z -]*$/i.exec(words)?.[1];
    const holds = isContainer(head.measure) && number !== undefined && !whole(words);
    return holds ? { holds: { amount: number, measure: 'each' } } : null;
  },
  (head, words) => {
    const same = whole(words);
    return same && familyOf(same.measure) !== familyOf(head.measure) ? { restated: same } : null;
  },
  combination,
];

function led(lead: RegExp, facts: (amount: UnitAmount) => Facts): Reader {
  return (_, words) => {
    const amount = lead.test(words) ? whole(words.replace(lead, '')) : null;
    return amount ? facts(amount) : null;
  };
}

function held(measure: string, holds: UnitAmount | null): Facts | null {
  return holds && { measure, holds };
}

function salts({ amount, measure }: Head): Facts {
  return {
    parts: [
      { amount, measure },
      { amount, measure },
    ],
    salts: true,
  };
}

/**
 * `acetaminophen with ibuprofen 3 mg`, `2.27 mg cytarabine` behind "with": the amount in front is the first
 * substance's. `piperacillin 1 g with tazobactam 0.125 g`, `10 mg of each`: the amount in front is the sum.
 */
function combination(head: Head, words: string): Facts | { refused: string } | null {
  const own = { amount: head.amount, measure: head.measure };
  const each = /^(.+) of each$/i.exec(words)?.[1];
  const amount = each === undefined ? null : whole(each);
  if (amount) return summed(own, [amount, amount], words);
  if (!/ with /i.test(words)) return null;
  const amounts = findQuantities(words).map((found) => ({ amount: found.amount, measure: found.measure }));
  if (amounts.length === 0) return null;
  const hasOwn = findQuantities(words.split(/ with /i)[0] ?? '').length > 0;
  return hasOwn ? summed(own, amounts, words) : { parts: [own, ...amounts] };
}

function summed(head: UnitAmount, parts: UnitAmount[], words: string): Facts | { refused: string } {
  const sum = parts.reduce<Big | null>((before, part) => {
    const value = convert(new Big(part.amount), part.measure, head.measure);
    return before && value ? before.plus(value) : null;
  }, new Big(0));
  return sum?.eq(head.amount)
    ? { parts }
    : { refused: `"${words}" does not add up to ${head.amount} ${head.measure}.` };
}

export function readQualifiers(head: Head, qualifiers: readonly string[]): Facts | { refused: string } {
  let facts: Facts = {};
  for (const words of qualifiers) {
    for (const reader of readers) {
      const found = reader(head, words);
      if (!found) continue;
      if ('refused' in found) return found;
      facts = { ...facts, ...found };
      break;
    }
  }
  return facts;
}
