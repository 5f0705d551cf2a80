import Big from 'big.js';
import type { IsoDate } from '../code/validity';
import type { RelativeValue } from '../tables/relative-values';
import { dollars, toCents } from './money';
import type { PaymentPart } from './part';
import { saidOn, sourceWords, type Table } from './quarters';

const statuses: Readonly<Record<string, string>> = {
  A: 'paid by its relative values where it is covered',
  B: 'bundled: never paid separately',
  C: 'priced by the contractor, mostly case by case',
  E: 'excluded by regulation: not paid on this schedule',
  I: 'not valid for Medicare, which uses another code for it',
  J: 'anesthesia, paid by its own rules',
  M: 'a measure that is reported and not paid',
  N: 'not covered by Medicare',
  P: 'bundled or excluded: not paid separately',
  Q: 'reported about therapy and not paid',
  R: 'restricted coverage: special rules hold',
  T: 'paid only where nothing else of this schedule is paid to the same provider that day',
  X: 'excluded by law from this schedule: other rules pay it, or none',
};

const globals: Readonly<Record<string, string>> = {
  '000': 'the day of the procedure',
  '010': 'the day and 10 days after it',
  '090': 'the day before, the day and 90 days after it',
  MMM: 'maternity: the usual period does not apply',
  XXX: 'no global period',
  YYY: 'the contractor decides',
  ZZZ: 'an add-on: it lies in the period of the service it goes with',
};

const pcTc: Readonly<Record<string, string>> = {
  '0': 'a physician’s service: 26 and TC do not apply',
  '1': 'may be split with 26 and TC',
  '2': 'the professional part alone: 26 and TC do not apply',
  '3': 'the technical part alone: 26 and TC do not apply',
  '4': 'a whole test, of which the parts have codes of their own: 26 and TC do not apply',
  '5': 'incident to a physician’s service: 26 and TC do not apply',
  '6': 'a laboratory test that a physician interprets: 26 may be used, TC not',
  '7': 'physical therapy',
  '8': 'a physician’s interpretation: no TC',
  '9': '26 and TC do not come into question',
};

const bilateral: Readonly<Record<string, string>> = {
  '0': '50 does not apply',
  '1': '50 applies: 150 % for both sides',
  '2': 'the value is for both sides already',
  '3': '50 applies: each side is paid in full',
  '9': 'no question',
};

const multiple: Readonly<Record<string, string>> = {
  '0': 'no reduction',
  '1': 'reduced beside other procedures, by the older rule',
  '2': 'reduced beside other procedures: 100, 50, 50 %',
  '3': 'reduced by the rule of endoscopies of one family',
  '4': 'reduced by the rule of imaging',
  '5': 'reduced by the rule of therapy',
  '6': 'reduced by the rule of cardiovascular tests',
  '7': 'reduced by the rule of eye tests',
  '9': 'no question',
};

const told = (name: string, words: Readonly<Record<string, string>>, value: string): string[] =>
  value === '' ? [] : [`${name} ${value}${words[value] ? `: ${words[value]}` : ', which is not known here'}`];

const partWords = (modifier: string): string => (modifier === '' ? '' : ` with ${modifier}`);

/** National amounts: relative values times the conversion factor, before the locality's adjustment. Only of codes that these values pay. */
function amountLine(line: RelativeValue): { text: string; detail?: string }[] {
  const { status, modifier, nonfacility, facility, conversionFactor } = line;
  if (!['A', 'R', 'T'].includes(status) || conversionFactor === null) return [];
  const amount = (values: string | null, place: string): string[] =>
    values !== null && new Big(values).gt(0)
      ? [`${dollars(toCents(new Big(values).times(conversionFactor)))} ${place} (${values})`]
      : [];
  const amounts = [...amount(nonfacility, 'outside a facility'), ...amount(facility, 'in a facility')];
  return amounts.length === 0
    ? []
    : [
        {
          text: `Nationally${partWords(modifier)}: ${amounts.join(', ')}.`,
          detail: `Relative values times ${dollars(conversionFactor)}, before the adjustment of the locality.`,
        },
      ];
}

/** What the physician fee schedule says of a code: whether and how it is paid, and its indicators. */
export function physicianPart(
  tables: readonly Table<RelativeValue>[],
  code: string,
  on: IsoDate,
): PaymentPart[] {
  const said = saidOn(tables, code, on);
  const whole = said?.lines.find(({ modifier }) => modifier === '') ?? said?.lines[0];
  if (!said || !whole) return [];
  const isPaid = ['A', 'R', 'T', 'C'].includes(whole.status);
  const indicators = isPaid
    ? [
        ...told('Global', globals, whole.global),
        ...told('PC/TC', pcTc, whole.pcTc),
        ...told('Bilateral', bilateral, whole.bilateral),
        ...told('Multiple procedures', multiple, whole.multiple),
      ]
    : [];
  return [
    {
      id: 'physician',
      title: 'Physician fee schedule',
      lines: [
        ...told('Status', statuses, whole.status).map((text) => ({ text: `${text}.` })),
        ...said.lines.flatMap(amountLine),
        ...indicators.map((text) => ({ text: `${text}.` })),
      ],
      source: sourceWords(said),
      from: said.from,
      doubt: said.doubt,
      series: [],
      asksState: false,
    },
  ];
}
