import { hcpcsRef, keyOf, type CodeRef } from '../code/ref';
import type { WordRun } from '../releases/change';
import { nameKey, type NamedDiff } from '../releases/named-diff';
import type { PriceChange, ProductChange, TableDiff } from '../releases/table-diff';
import { dollars } from '../payment/money';
import { changeLists, changeRows } from './change-rows';
import { changeParts, type ChangeParts } from './change-words';

/** One thing that changed about a code: its words run by run, or what it was and is, with a note behind it. */
export type ChangeLine = { runs: WordRun[] } | ({ runs: null; note?: string } & ChangeParts);

/** A code with all that changed about it. It stands in the first of its lists. */
export type ShownChange = CodeRef & {
  lists: string[];
  /** What the code is called; empty where its lines say so themselves. */
  name: string;
  lines: ChangeLine[];
  /** CMS's own action code; empty where the source has none, and where it only says what the list says. */
  action: string;
};

type ChangeList = { id: string; label: string };

const codeLists: readonly ChangeList[] = changeLists.map(([id, label]) => ({ id, label }));

/** Changes whose words are the descriptor itself. */
const sayTheName = new Set(['added', 'reworded', 'vanished', 'header', 'billable']);

/** CMS's action codes that say no more than the list in which the code stands. */
const sayTheList = new Set(['A added', 'D ended', 'R reactivated']);

/**
 * CMS's action where it says more than the list. Between two releases that do not follow each other it is that of the last quarter
 * alone: "no change" beside a code that is new would be read as its opposite, and so would a change of one that was not there before.
 */
const actionToTell = (action: string, list: string): string =>
  action === 'N' || sayTheList.has(`${action} ${list}`) || (list === 'added' && action !== 'R') ? '' : action;

/** Lists of what makes no difference to a claim. */
const minorLists = new Set(['short', 'facts']);

/** Whether no more changed than the short text or facts that no claim depends on: favorites tell nothing of it. */
export const isMinor = ({ lists }: Pick<ShownChange, 'lists'>): boolean =>
  lists.every((list) => minorLists.has(list));

/** A difference of two releases code by code. */
export function changedCodes(diff: NamedDiff): ShownChange[] {
  const byKey = new Map<string, ShownChange>();
  const names = new Map(Object.entries(diff.names));
  for (const row of changeRows(diff)) {
    const { system, kind, code, list, action, change } = row;
    const key = keyOf(row);
    const shown = byKey.get(key) ?? {
      system,
      kind,
      code,
      lists: [],
      name: names.get(nameKey(row)) ?? '',
      lines: [],
      action: actionToTell(action, list),
    };
    if (!shown.lists.includes(list)) shown.lists.push(list);
    const isName = sayTheName.has(change.change) || (change.change === 'ended' && change.long);
    if (isName) shown.name = '';
    shown.lines.push(
      change.change === 'reworded' ? { runs: change.words } : { runs: null, ...changeParts(change) },
    );
    byKey.set(key, shown);
  }
  return [...byKey.values()];
}

const tableLists: Record<TableDiff['what'], readonly ChangeList[]> = {
  prices: [
    { id: 'up', label: 'Up' },
    { id: 'down', label: 'Down' },
    { id: 'unit', label: 'Another unit' },
    { id: 'added', label: 'New' },
    { id: 'gone', label: 'Gone from the file' },
    { id: 'limit', label: 'Limit published or withdrawn' },
  ],
  products: [
    { id: 'added', label: 'New' },
    { id: 'gone', label: 'Gone from the file' },
    { id: 'units', label: 'Other units' },
  ],
};

const amount = (limit: string | null): string => (limit === null ? 'no limit' : dollars(limit));

/** `up 3.6 %`; a change that rounds to nothing says so. */
export function percentWords(percent: number): string {
  const size = Math.abs(percent);
  const shown = size < 0.1 ? 'less than 0.1' : String(size < 10 ? size : Math.round(size));
  return `${percent > 0 ? 'up' : 'down'} ${shown} %`;
}

function priceLines(change: PriceChange): ChangeLine[] {
  const { before, after, dosage, dosageBefore, percent } = change;
  if (change.change === 'added') return [{ runs: null, label: '', was: null, is: amount(after) }];
  if (change.change === 'gone') {
    return [{ runs: null, label: '', was: null, is: `no longer in the file; it was ${amount(before)}` }];
  }
  if (change.change === 'unit') {
    return [
      {
        runs: null,
        label: '',
        was: `${amount(before)} per ${dosageBefore ?? ''}`,
        is: `${amount(after)} per ${dosage}`,
        note: 'another unit',
      },
    ];
  }
  return [
    {
      runs: null,
      label: '',
      was: amount(before),
      is: amount(after),
      ...(percent !== null && { note: percentWords(percent) }),
    },
  ];
}

/** Which list a price stands in: by what happened, and where it went up or down by that. */
function priceList({ change, before, after }: PriceChange): string {
  if (change !== 'limit' || before === null || after === null) return change;
  return Number(after) > Number(before) ? 'up' : 'down';
}

/** Changed prices, those that moved most first. */
const changedPrices = (changes: readonly PriceChange[]): ShownChange[] =>
  [...changes]
    .sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0))
    .map((change) => ({
      ...hcpcsRef(change.code),
      lists: [priceList(change)],
      name: change.dosageBefore === null ? `${change.name}, ${change.dosage}` : change.name,
      lines: priceLines(change),
      action: '',
    }));

function productLine({ ndc, name, change, before, after }: ProductChange): ChangeLine {
  const units = (count: string | null) => (count === null ? 'units not stated' : `${count} units a package`);
  const what = `${ndc} ${name}`;
  if (change === 'units') return { runs: null, label: what, was: units(before), is: units(after) };
  const note = change === 'added' ? units(after) : 'no longer in the file';
  return { runs: null, label: '', was: null, is: what, note };
}

/** Changed products, those of a code together. */
function changedProducts(changes: readonly ProductChange[]): ShownChange[] {
  const byCode = new Map<string, ShownChange>();
  for (const change of changes) {
    const key = `${change.change} ${change.code}`;
    const shown = byCode.get(key) ?? {
      ...hcpcsRef(change.code),
      lists: [change.change],
      name: '',
      lines: [],
      action: '',
    };
    shown.lines.push(productLine(change));
    byCode.set(key, shown);
  }
  return [...byCode.values()];
}

/** A difference of two tables code by code. */
export const changedInTables = (diff: TableDiff): ShownChange[] =>
  diff.what === 'prices' ? changedPrices(diff.changes) : changedProducts(diff.changes);

/** The lists of a kind of comparison, in the order in which they are shown. */
export const listsOf = (what: 'codes' | TableDiff['what']): readonly ChangeList[] =>
  what === 'codes' ? codeLists : tableLists[what];
