import type { Unit, UnitAmount } from '../code/record';

/*
 * What decides the count of single codes and is easily lost when their text is shortened. A source that says it itself
 * goes before; docs/domain/units.md names the sources.
 */

const minutes = (amount: string): UnitAmount => ({ amount, measure: 'minute' });
const pieces = (amount: string): UnitAmount => ({ amount, measure: 'each' });

type Fact = Partial<Unit> & { of: Pick<Unit, 'amount' | 'measure'> };

const facts: Readonly<Record<string, Fact>> = {
  A4255: { of: { amount: '1', measure: 'box' }, holds: pieces('50') },
  A4259: { of: { amount: '1', measure: 'box' }, holds: pieces('100') },
  G0128: { of: minutes('10'), beyond: minutes('5') },
  G0500: { of: minutes('15'), least: minutes('10') },
  G2086: { of: { amount: '1', measure: 'month' }, least: minutes('70') },
  G2087: { of: { amount: '1', measure: 'month' }, least: minutes('60') },
  G2088: { of: minutes('30'), beyond: minutes('120') },
  G2212: { of: minutes('15'), full: true },
  G3002: { of: { amount: '1', measure: 'month' }, least: minutes('30') },
  G3003: { of: minutes('15'), full: true },
  J0702: { of: { amount: '3', measure: 'mg' }, parts: [mg('3'), mg('3')], salts: true },
  J3240: { of: { amount: '0.9', measure: 'mg' }, vial: mg('1.1') },
  Q9992: { of: { amount: '1', measure: 'treatment dose' }, above: mg('100') },
};

/** Hyaluronates that are billed by the dose: one syringe is one dose. */
const bySyringe = /^J732[13467]$/;

function mg(amount: string): UnitAmount {
  return { amount, measure: 'mg' };
}

/** The unit with what is known of its code, where the source's own words leave it out. */
export function withCodeFacts(code: string, unit: Unit): Unit {
  if (bySyringe.test(code) && /^(?:treatment )?dose$/.test(unit.measure)) {
    return { vessel: 'syringe', ...unit };
  }
  const known = facts[code];
  if (!known || known.of.amount !== unit.amount || known.of.measure !== unit.measure) return unit;
  const { of: _, ...more } = known;
  return { ...more, ...unit };
}
