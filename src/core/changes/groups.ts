import { countText } from '../code/numbers';
import { csvOf } from '../files/spreadsheet';
import { keyOf, type CodeKey } from '../code/ref';
import { isLicensedText, withheldWords } from '../systems/licence';
import type { ChangeLine, ShownChange } from './shown-changes';

type ChangeGroup = { id: string; label: string; changes: ShownChange[] };

/** Codes under the heading of the first list that they are in; the coder's own stand first, under a heading of their own. */
export function groupChanges(
  changes: readonly ShownChange[],
  lists: readonly { id: string; label: string }[],
  starred: ReadonlySet<CodeKey>,
): ChangeGroup[] {
  const isMine = (change: ShownChange) => starred.has(keyOf(change));
  const others = changes.filter((change) => !isMine(change));
  return [
    { id: 'mine', label: 'Your favorites', changes: changes.filter(isMine) },
    ...lists.map(({ id, label }) => ({
      id,
      label,
      changes: others.filter((change) => change.lists[0] === id),
    })),
  ].filter((group) => group.changes.length > 0);
}

/** How many codes are in each list; a code with several changes is in several. */
export function countByList(changes: readonly ShownChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of changes.flatMap(({ lists }) => lists)) counts.set(list, (counts.get(list) ?? 0) + 1);
  return counts;
}

type Sentence = {
  /** What the older of the two is of, and the newer one. */
  since: string;
  until: string;
  what: 'codes' | 'prices' | 'products';
  /** How many codes changed. */
  changed: number;
  /** Favorites of the system compared, and how many of them changed. */
  favorites: number;
  mine: number;
  /** How many more of them changed in their short text or facts of little weight alone. */
  minor?: number;
  /** The system's name, where favorites of other systems are not counted. */
  system: string | null;
};

/** What a coder wants to know first: "Since July 2025: 3 of your 8 favorites changed." */
export function changesSentence(sentence: Sentence): string {
  const { since, until, what, changed, favorites, mine, minor = 0, system } = sentence;
  const when = since === until ? `Between two files of ${since}` : `Since ${since}`;
  const own = `${system ? `${system} ` : ''}favorite${favorites === 1 ? '' : 's'}`;
  const whose =
    favorites === 1
      ? `your ${own}`
      : `${mine === 0 ? 'none' : countText(mine)} of your ${countText(favorites)} ${own}`;
  if (favorites === 0) return `${when}: ${countWords(what, changed)}.`;
  if (favorites === 1) {
    if (mine === 0 && minor > 0) return `${when}: ${whose} changed only in the short text or other facts.`;
    return `${when}: ${subject[what]}${whose} ${mine === 0 ? 'did not change' : 'changed'}.`;
  }
  const more =
    minor === 0
      ? ''
      : `; ${countText(minor)} ${mine === 0 ? '' : 'more '}only in the short text or other facts`;
  return `${when}: ${subject[what]}${whose} changed${more}.`;
}

const subject = { codes: '', prices: 'the price of ', products: 'the products of ' } as const;

function countWords(what: Sentence['what'], changed: number): string {
  const things = { codes: 'code', prices: 'payment limit', products: 'code' }[what];
  const shown = changed === 0 ? 'no' : countText(changed);
  const thing = changed === 1 ? things : `${things}s`;
  return what === 'products' ? `the products of ${shown} ${thing} changed` : `${shown} ${thing} changed`;
}

const lineWords = (line: ChangeLine): string => {
  if (line.runs) {
    return line.runs.map(({ text, in: side }) => (side === 'before' ? `[-${text}-]` : text)).join('');
  }
  const { label, was, is, note } = line;
  return [label, was === null ? is : `${was} → ${is}`, note ? `(${note})` : ''].filter(Boolean).join(' ');
};

/** Changes of prices and products as CSV, with a header line; licensed texts go into no file. */
export function tableCsv(
  changes: readonly ShownChange[],
  lists: readonly { id: string; label: string }[],
): string {
  const labels = new Map(lists.map(({ id, label }) => [id, label]));
  return csvOf([
    ['change', 'code', 'name', 'what'],
    ...changes.map((change) => [
      change.lists.map((id) => labels.get(id) ?? id).join(', '),
      change.code,
      isLicensedText(change) ? withheldWords(null) : change.name,
      isLicensedText(change) ? withheldWords(null) : change.lines.map(lineWords).join('; '),
    ]),
  ]);
}
