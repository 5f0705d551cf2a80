import type { Unit, UnitAmount } from '../code/record';

/*
 * What decides the count of single codes and is easily lost when their text is shortened. A source that says it itself
 * goes before; docs/domain/units.md names the sources.
 */

const minutes = (amount: string): UnitAmount => ({ amount, measure: 'minute' });
const pieces = (amount: string): UnitAmount => ({ amount, measure: 'each' });

type Fact = { of: UnitAmount; more: Partial<Unit> };

const facts: Readonly<Record<string, Fact>> = {
  A4255: { of: { amount: '1', measure: 'box' }, more: { holds: pieces('50') } },
  A4259: { of: { amount: '1', measure: 'box' }, more: { holds: pieces('100') } },
  A9520: { of: mCi('0.5'), more: { vessel: 'dose' } },
  A9609: { of: mCi('15'), more: { vessel: 'dose' } },
  G0420: { of: { amount: '1', measure: 'session' }, more: { restated: { amount: '1', measure: 'hour' } } },
  G0421: { of: { amount: '1', measure: 'session' }, more: { restated: { amount: '1', measure: 'hour' } } },
  G0128: { of: minutes('10'), more: { beyond: minutes('5') } },
  G0500: { of: minutes('15'), more: { least: minutes('10') } },
  G2086: { of: { amount: '1', measure: 'month' }, more: { least: minutes('70') } },
  G2087: { of: { amount: '1', measure: 'month' }, more: { least: minutes('60') } },
  G2088: { of: minutes('30'), more: { beyond: minutes('120') } },
  G2212: { of: minutes('15'), more: { full: true } },
  G3002: { of: { amount: '1', measure: 'month' }, more: { least: minutes('30') } },
  G3003: { of: minutes('15'), more: { full: true } },
  J0702: { of: mg('3'), more: { parts: [mg('3'), mg('3')], salts: true } },
  J1560: { of: { amount: '10', measure: 'mL' }, more: { above: { amount: '10', measure: 'mL' } } },
  J3240: { of: mg('0.9'), more: { vial: mg('1.1') } },
  J7308: { of: mg('354'), more: { vessel: 'applicator' } },
  C9164: { of: mg('3.2'), more: { vessel: 'applicator' } },
  J7354: { of: mg('3.2'), more: { vessel: 'applicator' } },
  Q9992: { of: { amount: '1', measure: 'treatment dose' }, more: { above: mg('100') } },
};

/** Services of so many minutes, billed once: the least, and the most where more belongs to another code. */
const windows: Readonly<Record<string, readonly [least: string, most?: string]>> = {
  C7900: ['15', '29'],
  C7901: ['30', '60'],
  G0011: ['15', '30'],
  G0071: ['5'],
  G0129: ['45'],
  G0136: ['5'],
  G0176: ['45'],
  G0177: ['45'],
  G0396: ['15', '30'],
  G0397: ['31'],
  G0442: ['5'],
  G0444: ['5'],
  G0537: ['5'],
  G0546: ['5', '10'],
  G0547: ['11', '20'],
  G0548: ['21', '30'],
  G0549: ['31'],
  G0550: ['5'],
  G2011: ['5', '14'],
  G2012: ['5', '10'],
  G2061: ['5', '10'],
  G2062: ['11', '20'],
  G2063: ['21'],
  G2251: ['5', '10'],
  G2252: ['11', '20'],
  G9016: ['6', '10'],
  G9869: ['10', '20'],
  G9870: ['21'],
};

/** Month's services that are billed once, from so many minutes on. */
const monthly: Readonly<Record<string, string>> = {
  G0181: '30',
  G0182: '30',
  G0323: '20',
  G0507: '20',
  G0511: '20',
  G0512: '60',
  G2064: '30',
  G2065: '30',
};

/** The single implant, pellet or tablet that one unit is, whatever it holds. */
const oneEach: Readonly<Record<string, string>> = {
  J0570: 'implant',
  J0572: 'tablet',
  J0750: 'tablet',
  J0751: 'tablet',
  J7296: 'device',
  J7297: 'device',
  J7298: 'device',
  J7301: 'device',
  J9219: 'implant',
  J9225: 'implant',
  J9226: 'implant',
  S1090: 'implant',
  S0189: 'pellet',
};

/** Hyaluronates that are billed by the dose: one syringe is one dose. */
const bySyringe = /^J732[13467]$/;

/** Codes whose descriptor tells when to bill them and not what one unit is, in our words. */
const stated: Readonly<Record<string, Unit>> = {
  G0019: { ...minutes('60'), text: '60 minutes in the month' },
  G0023: { ...minutes('60'), text: '60 minutes in the month' },
  G0140: { ...minutes('60'), text: '60 minutes in the month' },
  G0249: { ...pieces('4'), text: '4 tests' },
  G0500: { ...minutes('15'), least: minutes('10'), text: 'the first 15 minutes' },
  G0513: { ...minutes('30'), text: 'the first 30 minutes' },
  G2086: { amount: '1', measure: 'month', least: minutes('70'), text: 'per month, at least 70 minutes' },
  G2087: { amount: '1', measure: 'month', least: minutes('60'), text: 'per month, at least 60 minutes' },
  J0578: { amount: '1', measure: 'treatment dose', per: true, text: 'per treatment dose' },
  J1454: { ...mg('235'), parts: [mg('235'), mg('0.25')], text: '235 mg with palonosetron 0.25 mg' },
  J8655: { ...mg('300'), parts: [mg('300'), mg('0.5')], text: '300 mg with palonosetron 0.5 mg' },
};

function mCi(amount: string): UnitAmount {
  return { amount, measure: 'mCi' };
}

function mg(amount: string): UnitAmount {
  return { amount, measure: 'mg' };
}

/** The unit of a code of whose descriptor none is read. */
export function statedUnit(code: string): Unit | null {
  const window = windows[code];
  if (window) {
    const [least, most] = window;
    const text = most === undefined ? `at least ${least} minutes` : `${least} to ${most} minutes`;
    return { amount: '1', measure: 'service', per: true, ...inWindow(window), text };
  }
  const month = monthly[code];
  if (month !== undefined) {
    const text = `per month, at least ${month} minutes`;
    return { amount: '1', measure: 'month', per: true, least: minutes(month), text };
  }
  return stated[code] ?? null;
}

function inWindow([least, most]: readonly [string, string?]): Partial<Unit> {
  return { least: minutes(least), ...(most === undefined ? {} : { ceiling: minutes(most) }) };
}

/** The unit with what is known of its code, where the source's own words leave it out. */
export function withCodeFacts(code: string, unit: Unit): Unit {
  if (bySyringe.test(code) && /^(?:treatment )?dose$/.test(unit.measure)) {
    return { vessel: 'syringe', ...unit };
  }
  const vessel = oneEach[code];
  if (vessel !== undefined && /^mc?g$/.test(unit.measure)) return { vessel, ...unit };
  const window = windows[code];
  if (window && /^(?:service|session|each)$/.test(unit.measure)) return { ...inWindow(window), ...unit };
  const month = monthly[code];
  if (month !== undefined && unit.measure === 'month') return { least: minutes(month), ...unit };
  const known = facts[code];
  if (known?.of.amount !== unit.amount || known.of.measure !== unit.measure) return unit;
  return { ...known.more, ...unit };
}
