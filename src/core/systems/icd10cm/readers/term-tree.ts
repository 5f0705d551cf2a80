import { SourceError } from '../../../files/errors';
import { squeeze } from '../../../files/text';
import { readXml } from '../../../files/xml-stream';

/** A main term or term as the index and the tables have it; depth 0 is a main term. */
export type Term = {
  depth: number;
  title: string;
  nonessential: string[];
  /** Text of `code`, `manif`, `see`, `seeAlso`, `seecat`, `subcat` and, of PCS, `use` and `codes`. */
  fields: Partial<Record<string, string>>;
  /** Text of a table's cells by column, as the file counts them: the title is column 1. */
  cells: Map<number, string>;
};

export type TermTree = {
  root: string;
  version: string | null;
  title: string | null;
  /** Headings of the columns of a table. */
  heads: Map<number, string>;
  terms: Term[];
};

const fieldNames = new Set(['code', 'manif', 'see', 'seeAlso', 'seecat', 'subcat', 'use']);

/** Round brackets with what is in them, once nested. */
export const brackets = /\(((?:[^()]|\([^()]*\))*)\)/g;

/** What is in brackets, one entry for each pair: "(acute) (chronic)" is two. */
export function bracketed(text: string): string[] {
  const parts = [...text.matchAll(brackets)].map(([, inner]) => squeeze(inner ?? ''));
  const found = parts.filter((part) => part !== '');
  const plain = squeeze(text);
  return found.length > 0 || plain === '' ? found : [plain];
}

const columnOf = (attributes: Readonly<Record<string, string>>) => {
  const column = Number(attributes['col'] ?? '');
  return Number.isInteger(column) && column >= 1 && column <= 9 ? column : null;
};

/**
 * Walks over an index or table in XML (`mainTerm`, nested `term`) and lists its terms in the book's order. Depth is that of the
 * nesting. Text of an addendum's `old` is left out.
 * @throws SourceError
 */
export function readTermTree(xml: string): TermTree {
  const tree: TermTree = { root: '', version: null, title: null, heads: new Map(), terms: [] };
  const path: string[] = [];
  const open: Term[] = [];
  let text = '';
  /** Text of the title around a `nemod`, or of a `see` around its `codes`. */
  let around = '';
  let column: number | null = null;
  let skipped = 0;
  const finish = (name: string) => {
    const value = squeeze(text);
    const term = open.at(-1);
    const parent = path.at(-1);
    if (name === 'title') {
      if (parent === 'mainTerm' || parent === 'term') {
        if (term) term.title = squeeze(`${around} ${text}`);
      } else if (parent === tree.root) tree.title = value;
      around = '';
    } else if (name === 'version') tree.version = value;
    else if (name === 'head' && column !== null) tree.heads.set(column, value);
    else if (term === undefined) return;
    else if (name === 'cell' && column !== null) term.cells.set(column, value);
    else if (name === 'codes') term.fields[name] = value;
    else if (fieldNames.has(name)) {
      term.fields[name] = squeeze(`${around} ${text}`);
      around = '';
    }
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (path.length === 0) tree.root = name;
      if (name === 'old') skipped++;
      if (name === 'mainTerm' || name === 'term') {
        const term: Term = { depth: open.length, title: '', nonessential: [], fields: {}, cells: new Map() };
        open.push(term);
        tree.terms.push(term);
      }
      if (name === 'nemod' || name === 'codes') {
        around = `${around} ${text}`;
        text = '';
      } else if (name === 'cell' || name === 'head') {
        column = columnOf(attributes);
        text = '';
      } else if (name === 'title' || name === 'version' || fieldNames.has(name)) {
        text = '';
        around = '';
      }
      path.push(name);
    },
    text: (piece) => {
      if (skipped === 0) text += piece;
    },
    close: (name) => {
      path.pop();
      if (name === 'old') skipped--;
      else if (name === 'nemod') {
        open.at(-1)?.nonessential.push(...bracketed(text));
        text = '';
      } else if (name === 'mainTerm' || name === 'term') {
        const term = open.pop();
        // Where all words stand in brackets, they are the term.
        if (term?.title === '') term.title = term.nonessential.splice(0).join(' ');
      } else finish(name);
      if (name === 'codes') text = '';
    },
  });
  if (tree.terms.length === 0) {
    throw new SourceError('no-codes', 'The XML holds no terms of an index or table.');
  }
  return tree;
}
