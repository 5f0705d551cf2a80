import Big from 'big.js';
import type { IsoDate } from '../code/validity';
import type { FeeLine, FeeScheduleKind } from '../tables/fee-schedule';
import { areas } from './areas';
import { dollars } from './money';
import type { PaymentPart } from './part';
import { saidOn, saidOver, sourceWords, type Table } from './quarters';
import { seriesOf } from './series';

/** A line of a fee schedule with the areas that its fees stand for. */
export type AreaFees = FeeLine & { areas: readonly string[] };

const categories: Readonly<Record<string, string>> = {
  CR: 'capped rental',
  FS: 'frequently serviced: rented as long as it is needed',
  IL: 'intraocular lens',
  IN: 'inexpensive or routinely purchased',
  OS: 'ostomy, tracheostomy and urological supplies',
  OX: 'oxygen',
  PO: 'prosthetics and orthotics',
  SD: 'surgical dressings',
  SU: 'supplies',
  TE: 'TENS',
  TS: 'therapeutic shoes',
};

const jurisdictions: Readonly<Record<string, string>> = {
  D: 'billed to the DME contractor',
  L: 'billed to the local contractor',
  J: 'billed to the DME contractor or the local one, by what it is used for',
};

const modifierWords: Readonly<Record<string, string>> = { NU: 'new', RR: 'rental', UE: 'used' };

const withModifiers = ({ modifiers }: FeeLine): string =>
  modifiers.length === 0
    ? 'Without a modifier'
    : `With ${modifiers.map((one) => (modifierWords[one] ? `${one} (${modifierWords[one]})` : one)).join(' and ')}`;

const feeIn = (line: AreaFees, area: string): string | null => line.fees[line.areas.indexOf(area)] ?? null;

/** What is paid in a state, its rural areas apart. */
function stateWords(line: AreaFees, state: string): string {
  const name = areas[state] ?? state;
  if (!line.areas.includes(state)) return `${name} is not in the table`;
  const general = feeIn(line, state);
  const rural = feeIn(line, `${state} R`);
  if (general === null && rural === null) return `the table has no fee for ${name}`;
  const first = general === null ? 'no general fee' : dollars(general);
  return rural === null
    ? `${first} in ${name}`
    : `${first} in ${name}, ${rural === general ? 'the same' : dollars(rural)} in its rural areas`;
}

/** From where to where the fees go over all states. */
function rangeWords(line: AreaFees): string {
  const fees = line.fees.filter((fee) => fee !== null).sort((a, b) => new Big(a).cmp(b));
  const [least] = fees;
  const most = fees.at(-1);
  if (least === undefined || most === undefined) return 'the table has no fee for any state';
  return least === most
    ? `${dollars(least)} wherever the table has a fee`
    : `${dollars(least)} to ${dollars(most)} by state`;
}

/** The modifiers of which each of a code's lines has one: without them nothing is paid. */
function neededWords(lines: readonly AreaFees[]): { text: string }[] {
  const kinds = ['NU', 'RR', 'UE'].filter((one) => lines.some(({ modifiers }) => modifiers.includes(one)));
  const isNeeded = lines.every(({ modifiers }) => modifiers.some((one) => kinds.includes(one)));
  if (kinds.length === 0 || !isNeeded) return [];
  return [
    {
      text:
        kinds.length === 1
          ? `${kinds[0] ?? ''} is required: the schedule has no fee without it.`
          : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''} is required: the schedule has no fee without one.`,
    },
  ];
}

/** Category, contractor, and between what the fees of the states lie. */
function factWords(lines: readonly AreaFees[]): { text: string }[] {
  const [first] = lines;
  if (!first) return [];
  const category = first.category === '' ? '' : `Category ${first.category}`;
  const facts = [
    category && categories[first.category] ? `${category}: ${categories[first.category] ?? ''}` : category,
    jurisdictions[first.jurisdiction] ?? '',
    first.ceiling !== null && first.floor !== null && lines.length === 1
      ? `floor ${dollars(first.floor)}, ceiling ${dollars(first.ceiling)}`
      : '',
  ].filter(Boolean);
  return facts.length === 0 ? [] : [{ text: `${facts.join('; ')}.` }];
}

/** What a supplier is paid for a code, by state; without a state from where to where it goes. */
export function feePart(
  kind: FeeScheduleKind,
  tables: readonly Table<AreaFees>[],
  code: string,
  on: IsoDate,
  state: string | null,
): PaymentPart[] {
  const said = saidOn(tables, code, on);
  if (!said) return [];
  const keyOf = ({ modifiers }: FeeLine) => modifiers.join(' ');
  const over = state === null ? [] : saidOver(tables, code);
  return [
    {
      id: kind,
      title: kind === 'dmepos' ? 'DMEPOS fee schedule' : 'Parenteral and enteral fee schedule',
      lines: [
        ...said.lines.map((line) => ({
          text: `${withModifiers(line)}: ${state === null ? rangeWords(line) : stateWords(line, state)}.`,
        })),
        ...neededWords(said.lines),
        ...factWords(said.lines),
        ...(said.other
          ? [{ text: `Another file of this quarter, ${said.other.file}, has other fees for the code.` }]
          : []),
      ],
      source: sourceWords(said),
      from: said.from,
      doubt: said.doubt,
      series: said.lines.flatMap((line) =>
        state === null
          ? []
          : seriesOf(
              `${withModifiers(line)}, ${areas[state] ?? state}`,
              over.map(({ title, from, lines }) => {
                const then = lines.find((one) => keyOf(one) === keyOf(line));
                return { title, from, amount: then ? feeIn(then, state) : null };
              }),
            ),
      ),
      asksState: state === null,
    },
  ];
}
