import type { CodeRecord, StarterFacts } from '../code/record';
import { identity, keyOf, type CodeKey, type CodeRef } from '../code/ref';
import { byText } from '../text/sorted';
import type { Supplement } from './supplement';
import type { IsoDate } from '../code/validity';

/** A part of a code book above its codes: a chapter, a section, a family. `label` is what the book calls it: `M05-M14`. */
export type Shelf = { id: string; label: string; title: string };

/** How one system's codes are arranged. */
export type BookPlan = {
  /** The parts above a code that has no header, from the widest to the narrowest. */
  shelvesOf: (record: CodeRecord) => readonly Shelf[];
  /** A text by which codes sort as the book has them; the code itself where it is left out. */
  keyOf?: (record: CodeRecord) => string;
};

export type BookInput = {
  records: readonly CodeRecord[];
  supplements: readonly Supplement[];
  /** What the starter says of a code, whatever release is in use. */
  starterOf: (record: CodeRecord) => StarterFacts | null;
  on: IsoDate;
};

/** One line of the opened book. */
export type BookRow = {
  id: string;
  /** 1 for a system. */
  level: number;
  label: string;
  title: string;
  /** The page that it leads to; null for a part of the book. */
  ref: CodeRef | null;
  /** False for a header; null for what is no code, or where the system has no headers. */
  billable: boolean | null;
  /** Whose license allows the title, where it is a customer's. */
  licence?: string;
  /** Null for what has nothing below. */
  isOpen: boolean | null;
  /** Codes below that can be billed. */
  count: number;
  /** Place among its neighbors of one level, counted from 1, and how many these are. */
  place: number;
  of: number;
};

type Node = {
  id: string;
  label: string;
  title: string;
  record: CodeRecord | null;
  below: Node[];
  count: number;
};

/** One system's codes as a tree. */
export type Book = {
  /** The lines below the system's own, with everything of `open` opened. */
  rows: (open: ReadonlySet<string>, format: (code: string) => string) => BookRow[];
  /** The code before (-1) or after (1) in the book's order; null at its ends and where it has not the code. */
  neighbor: (key: CodeKey, by: -1 | 1) => CodeRef | null;
  /** What must be opened for a code to be seen, from the widest. */
  above: (key: CodeKey) => string[];
};

/**
 * Arranges codes below their headers, and these below the parts of the book. Reads every record once.
 * @param licenceOf whose license allows a record's text, for a system of licensed texts
 */
export function createBook(
  records: readonly CodeRecord[],
  plan: BookPlan,
  system: string,
  licenceOf: (record: CodeRecord) => string | null = () => null,
): Book {
  const sortKey = plan.keyOf ?? (({ code }: CodeRecord) => code);
  const sorted = records
    .map((record) => ({ record, by: sortKey(record) }))
    .sort((a, b) => byText(a.by, b.by))
    .map(({ record }) => record);
  const root: Node = { id: system, label: '', title: '', record: null, below: [], count: 0 };
  const codes = new Map<CodeKey, Node>();
  const parents = new Map<string, Node>();
  for (const record of sorted) {
    const { code, long } = record;
    codes.set(keyOf(record), { id: keyOf(record), label: code, title: long, record, below: [], count: 0 });
  }
  const shelves = new Map<string, Node>();
  const shelfFor = (record: CodeRecord): Node => {
    let at = root;
    for (const { id, label, title } of plan.shelvesOf(record)) {
      const own = `${at.id}/${id}`;
      let shelf = shelves.get(own);
      if (!shelf) {
        shelf = { id: own, label, title, record: null, below: [], count: 0 };
        shelves.set(own, shelf);
        parents.set(own, at);
        at.below.push(shelf);
      }
      at = shelf;
    }
    return at;
  };
  for (const node of codes.values()) {
    const { record } = node;
    if (!record) continue;
    const header = record.parent ? codes.get(keyOf({ ...record, code: record.parent })) : undefined;
    const above = header ?? shelfFor(record);
    above.below.push(node);
    parents.set(node.id, above);
    if (record.billable === false) continue;
    for (let at: Node | undefined = above; at; at = parents.get(at.id)) at.count++;
  }
  // As they are read from top to bottom when everything is open.
  let order: { list: Node[]; placeOf: Map<string, number> } | null = null;
  const inOrder = () => {
    if (order) return order;
    const list: Node[] = [];
    const walk = (node: Node) => {
      if (node.record) list.push(node);
      node.below.forEach(walk);
    };
    walk(root);
    order = { list, placeOf: new Map(list.map(({ id }, place) => [id, place])) };
    return order;
  };

  return {
    rows: (open, format) => {
      const rows: BookRow[] = [];
      const add = (node: Node, level: number, place: number, of: number) => {
        const isOpen = node.below.length > 0 ? open.has(node.id) : null;
        const { id, label, title, record, count } = node;
        const licence = record && licenceOf(record);
        rows.push({
          id,
          level,
          label: record ? format(label) : label,
          title,
          ref: record && identity(record),
          billable: record?.billable ?? null,
          ...(licence === null ? {} : { licence }),
          isOpen,
          count,
          place,
          of,
        });
        if (isOpen === true) addAll(node, level + 1);
      };
      const addAll = ({ below }: Node, level: number) => {
        below.forEach((node, at) => add(node, level, at + 1, below.length));
      };
      addAll(root, 2);
      return rows;
    },
    neighbor: (key, by) => {
      const { list, placeOf } = inOrder();
      const place = placeOf.get(key);
      const record = place === undefined ? undefined : list[place + by]?.record;
      return record ? identity(record) : null;
    },
    above: (key) => {
      const ids: string[] = [];
      for (let at = parents.get(key); at; at = parents.get(at.id)) ids.unshift(at.id);
      return ids;
    },
  };
}
