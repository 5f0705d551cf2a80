import type { HcpcsRecord } from '../../systems/hcpcs/record';

/** What kinds of statements are read out of guides and held against the catalog. */
export const statementKinds = ['code', 'modifier', 'unit', 'example', 'ending'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** Something that a guide says of a code. `unread`: it looks like a statement and was not understood, so nothing is claimed. */
export type Statement = {
  kind: StatementKind;
  file: string;
  line: number;
  said: string;
  /** What is wrong with it; null where guide and catalog agree. */
  wrong: string | null;
  unread?: true;
};

/** One line of a guide with what is needed to read it. */
export type GuideLine = {
  file: string;
  line: number;
  section: string;
  text: string;
  /** Cells of a row, without emphasis; null outside tables. */
  cells: string[] | null;
  /** Cells of the table's first row, in lower case. */
  header: string[];
};

/** The catalog as the readers need it. */
export type CatalogFacts = {
  codes: ReadonlyMap<string, HcpcsRecord>;
  modifiers: ReadonlySet<string>;
};

/** A code of Level II in running text. */
export const codeShape = /(?<![A-Z0-9])[A-CEGHJ-MP-V]\d{4}(?![0-9A-Z])/g;

export function factsOfCatalog(records: readonly HcpcsRecord[]): CatalogFacts {
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  return {
    codes: new Map(of('procedure').map((record) => [record.code, record])),
    modifiers: new Set(of('modifier').map(({ code }) => code)),
  };
}

/** The body of a guide, line by line, with section and table of each. */
export function linesOf(file: string, text: string): GuideLine[] {
  const lines: GuideLine[] = [];
  let section = '';
  let header: string[] = [];
  const bodyAt = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0].split('\n').length ?? 1;
  text.split(/\r?\n/).forEach((raw, index) => {
    if (index < bodyAt - 1) return;
    const heading = /^## +(.+?) *$/.exec(raw)?.[1];
    if (heading !== undefined) section = heading;
    const cells = /^\|.*\|\s*$/.test(raw) ? cellsOf(raw) : null;
    if (!cells) header = [];
    else if (header.length === 0) header = cells.map((cell) => cell.toLowerCase());
    if (heading === undefined && raw.trim()) {
      lines.push({ file, line: index + 1, section, text: plain(raw), cells, header });
    }
  });
  return lines;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => plain(cell).trim());
}

function plain(text: string): string {
  return text.replaceAll('*', '').replaceAll('\u00a0', ' ');
}

/** Sentences of a line; an amount's decimal point ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[A-Z"(\d])/);
}

export function statement(
  kind: StatementKind,
  { file, line }: Pick<GuideLine, 'file' | 'line'>,
  said: string,
  wrong: string | null,
): Statement {
  return { kind, file, line, said: said.trim(), wrong };
}

export function unread(kind: StatementKind, { file, line }: GuideLine, said: string): Statement {
  return { kind, file, line, said: said.trim(), wrong: null, unread: true };
}
