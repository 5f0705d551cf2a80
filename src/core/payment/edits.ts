import { formatDate } from '../code/dates';
import type { IsoDate } from '../code/validity';
import { counted } from '../files/text';
import { isCdtCode, isProcedureCode } from '../systems/hcpcs/record';
import type { MueLine, MueSetting } from '../tables/mue';
import type { CodePair } from '../tables/ptp';
import { withCapital } from '../text/capital';
import type { PaymentPart } from './part';
import { saidOn, sourceWords, type Table } from './quarters';

const settings: Record<MueSetting, string> = {
  practitioner: 'practitioner',
  outpatient: 'outpatient hospital',
  dme: 'equipment supplier',
};

const adjudication: Record<1 | 2 | 3, string> = {
  1: 'MAI 1: per claim line',
  2: 'MAI 2: per day, by policy: no exception',
  3: 'MAI 3: per day, clinical: reviewable',
};

const detailOf = (words: readonly (string | null)[]): { detail?: string } => {
  const detail = words.filter(Boolean).join('. ');
  return detail === '' ? {} : { detail };
};

/** The most units that are paid without a question, for each setting whose table is held. */
export function muePart(
  tables: Readonly<Record<MueSetting, readonly Table<MueLine>[]>>,
  code: string,
  on: IsoDate,
): PaymentPart[] {
  // Each setting has a table of its own and a newest quarter of its own.
  const said = (['practitioner', 'outpatient', 'dme'] as const).flatMap((setting) => {
    const found = saidOn(tables[setting], code, on);
    const [line] = found?.lines ?? [];
    return found && line ? [{ setting, line, ...found }] : [];
  });
  const [first] = said;
  if (!first) return [];
  const sources = [...new Set(said.map(sourceWords))];
  // Where all of them are of one other quarter it is said once, for the part.
  const shared = said.every(({ doubt }) => doubt === first.doubt) ? first.doubt : null;
  return [
    {
      id: 'mue',
      title: 'Medically unlikely edits (MUE)',
      lines: said.map(({ setting, line, doubt }) => ({
        text: `${line.value} ${settings[setting]}${line.mai === null ? '' : `, ${adjudication[line.mai]}`}`,
        ...detailOf([line.rationale, shared === null ? doubt : null]),
      })),
      source: sources.join('; '),
      from: first.from,
      doubt: shared,
      series: [],
      asksState: false,
    },
  ];
}

/** A pair as it lies under one of its codes. */
export type Partner = CodePair & { setting: 'practitioner' | 'outpatient' | null };

const shown = 40;

/** A customer's own list may have brought rows with other codes: those are for checks alone. */
const isOfLevelTwo = ({ column1, column2 }: CodePair): boolean =>
  [column1, column2].every((code) => isProcedureCode(code) && !isCdtCode(code));

const holdsOn = ({ from, to, modifier }: CodePair, on: IsoDate): boolean =>
  modifier !== '9' && (from === null || from <= on) && (to === null || on <= to);

function partnerWords(codes: readonly string[]): string {
  const all = [...new Set(codes)].sort();
  const more = all.length - shown;
  return more > 0 ? `${all.slice(0, shown).join(', ')} and ${counted(more, 'more', 'more')}` : all.join(', ');
}

/** Codes that are not paid with this one on one day (NCCI); only those of Level II, for no other has a page with it. */
export function pairsPart(tables: readonly Table<Partner>[], code: string, on: IsoDate): PaymentPart[] {
  const said = saidOn(tables, code, on);
  const pairs = said?.lines.filter((pair) => holdsOn(pair, on) && isOfLevelTwo(pair)) ?? [];
  if (!said || pairs.length === 0) return [];
  const line = (
    side: 'column1' | 'column2',
    modifier: '0' | '1',
    setting: Partner['setting'],
    words: string,
  ): { text: string }[] => {
    const other = side === 'column1' ? 'column2' : 'column1';
    const codes = pairs
      .filter((pair) => pair[side] === code && pair.modifier === modifier && pair.setting === setting)
      .map((pair) => pair[other]);
    const whose = setting === null ? '' : setting === 'outpatient' ? 'Hospital: ' : 'Practitioner: ';
    return codes.length === 0 ? [] : [{ text: `${whose}${words} ${partnerWords(codes)}.` }];
  };
  const settingsHeld = [...new Set(pairs.map(({ setting }) => setting))];
  return [
    {
      id: 'pairs',
      title: 'Not paid together on one day (NCCI)',
      lines: [
        ...settingsHeld
          .flatMap((setting) => [
            ...line('column1', '0', setting, 'paid, and no modifier lets these be paid beside it:'),
            ...line(
              'column1',
              '1',
              setting,
              'paid, and these beside it only with a modifier that says why they are separate:',
            ),
            ...line('column2', '0', setting, 'not paid beside these, whatever the modifier:'),
            ...line(
              'column2',
              '1',
              setting,
              'not paid beside these without a modifier that says why it is separate:',
            ),
          ])
          .map(({ text }) => ({ text: withCapital(text) })),
        { text: `On ${formatDate(on)}. Pairs with CPT codes are licensed and not in CodeDesk.` },
      ],
      source: sourceWords(said),
      from: said.from,
      doubt: said.doubt,
      series: [],
      asksState: false,
    },
  ];
}
