import type { IsoDate } from '../code/validity';
import type { OutpatientLine } from '../tables/addendum-b';
import { dollars } from './money';
import type { PaymentPart } from './part';
import { saidOn, sourceWords, type Table } from './quarters';

const indicators: Readonly<Record<string, string>> = {
  A: 'not paid by this system but by another schedule',
  B: 'not taken on a hospital’s outpatient bill; another code may be',
  C: 'inpatient only',
  D: 'discontinued',
  E1: 'not covered, or excluded by law',
  E2: 'no price is known: not paid',
  F: 'paid at reasonable cost',
  G: 'a drug in its pass-through period, paid separately',
  H: 'a device in its pass-through period, paid separately',
  H1: 'a non-opioid device for pain, paid separately',
  J1: 'pays for the whole visit, all else packaged into it',
  J2: 'pays for the whole visit in certain combinations',
  K: 'a drug or biological paid separately',
  K1: 'a non-opioid drug for pain, paid separately',
  L: 'a vaccine, paid at reasonable cost without coinsurance',
  M: 'not billed to Medicare’s contractor',
  N: 'packaged: paid with what it goes with, never separately',
  P: 'partial hospitalization, paid by the day',
  Q1: 'packaged beside services with S, T or V, else paid separately',
  Q2: 'packaged beside services with T, else paid separately',
  Q3: 'may be paid as a composite',
  Q4: 'a laboratory test, packaged beside most services',
  R: 'blood, paid separately',
  S: 'paid separately, without a reduction beside others',
  T: 'paid separately, reduced beside other services with T',
  U: 'a brachytherapy source, paid separately',
  V: 'a visit, paid separately',
  Y: 'equipment, billed to the DME contractor',
};

const amount = (line: OutpatientLine): string => (line.rate === null ? 'no rate' : dollars(line.rate));

/** How a hospital's outpatient department is paid for a code. */
export function outpatientPart(
  tables: readonly Table<OutpatientLine>[],
  code: string,
  on: IsoDate,
): PaymentPart[] {
  const said = saidOn(tables, code, on);
  const [line] = said?.lines ?? [];
  if (!said || !line) return [];
  const { status, apc, rate, copayment } = line;
  const [other] = said.other?.lines ?? [];
  return [
    {
      id: 'outpatient',
      title: 'Outpatient hospital (OPPS)',
      lines: [
        {
          text: `Status indicator ${status}: ${indicators[status] ?? 'which is not known here'}.`,
        },
        ...(rate === null
          ? []
          : [
              {
                text: `${dollars(rate)}${apc === '' ? '' : `, APC ${apc}`}${copayment === null ? '' : `; copayment at least ${dollars(copayment)}`}.`,
              },
            ]),
        ...(said.other && other
          ? [
              {
                text: said.other.isOlder
                  ? `CMS issued this quarter again: an earlier file, ${said.other.file}, had ${other.status} and ${amount(other)}.`
                  : `Two files of this quarter are held and do not say which came last: ${said.other.file} has ${other.status} and ${amount(other)}.`,
              },
            ]
          : []),
      ],
      source: sourceWords(said),
      from: said.from,
      doubt: said.doubt,
      series: [],
      asksState: false,
    },
  ];
}
