import { prefixOf } from './tables';
import type { PcsAxis, PcsTable, PcsValue } from './tables';

/** A value that may come next, and how many codes are left once it is chosen. */
export type PcsChoice = PcsValue & { left: number };

/** Where the builder stands: what is chosen, what may come next, how many codes are left. */
export type PcsStep = {
  /** Characters so far, seven for a whole code. */
  code: string;
  chosen: { axis: string; value: PcsValue; definition?: string }[];
  /** Name of the next axis; null for a whole code. Rows of one table may name it differently: then all names. */
  next: string | null;
  choices: PcsChoice[];
  left: number;
};

/** A row with the characters that its table fixes. */
type Line = { table: PcsTable; prefix: string; axes: PcsAxis[] };

/** The tables, ready to be walked. */
export type PcsBuilder = {
  lines: readonly Line[];
  /** Number of codes by the first three characters. */
  sizes: ReadonlyMap<string, number>;
};

/** Prepares the tables of an edition for the builder. */
export function pcsBuilder(tables: readonly PcsTable[]): PcsBuilder {
  const lines = tables.flatMap((table) =>
    table.rows.map((axes) => ({ table, prefix: prefixOf(table), axes })),
  );
  const byPrefix = new Map<string, Line[]>();
  for (const line of lines) {
    const together = byPrefix.get(line.prefix);
    if (together) together.push(line);
    else byPrefix.set(line.prefix, [line]);
  }
  const sizes = new Map([...byPrefix].map(([prefix, together]) => [prefix, codesOf(together, prefix).size]));
  return { lines, sizes };
}

function valueAt({ table, axes }: Line, place: number): PcsAxis {
  const fixed = table.fixed[place];
  return fixed
    ? { title: fixed.axis, values: [fixed.value] }
    : (axes[place - 3] ?? { title: '', values: [] });
}

/** Whether a row can make a code that begins so. */
function allows(line: Line, code: string): boolean {
  const head = code.slice(0, 3);
  if (!line.prefix.startsWith(head) && head !== line.prefix) return false;
  for (let place = 3; place < code.length; place++) {
    const character = code.charAt(place);
    if (!line.axes[place - 3]?.values.some((value) => value.code === character)) return false;
  }
  return code.length <= 7;
}

function* combinations(axes: readonly PcsAxis[], begin: string): Generator<string> {
  const [first, ...rest] = axes;
  if (!first) {
    yield begin;
    return;
  }
  for (const { code } of first.values) yield* combinations(rest, begin + code);
}

/** Codes of rows that begin so; a code that two rows of a table make counts once. */
function codesOf(lines: readonly Line[], begin: string): Set<string> {
  const codes = new Set<string>();
  for (const { prefix, axes } of lines) {
    const done = Math.max(0, begin.length - 3);
    for (const code of combinations(axes.slice(done), begin.length > 3 ? begin : prefix)) codes.add(code);
  }
  return codes;
}

/** Every code of the tables, in the tables' order, each once. */
export function allCodes({ lines }: PcsBuilder): Set<string> {
  return codesOf(lines, '');
}

/** Codes that a beginning leaves, each once. */
export function codesUnder({ lines }: PcsBuilder, begin: string): string[] {
  return [
    ...codesOf(
      lines.filter((line) => allows(line, begin)),
      begin,
    ),
  ];
}

/** Codes left for each character that may come next. */
function countsAt({ sizes }: PcsBuilder, lines: readonly Line[], code: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (character: string, count: number) => {
    counts.set(character, (counts.get(character) ?? 0) + count);
  };
  if (code.length < 3) {
    for (const [prefix, size] of sizes) if (prefix.startsWith(code)) add(prefix.charAt(code.length), size);
  } else for (const made of codesOf(lines, code)) add(made.charAt(code.length), 1);
  return counts;
}

/**
 * One step of the table builder, from section to qualifier: `code` is what is chosen so far (0 to 7 characters, upper case). Only
 * values of rows that fit all earlier choices are offered, so whatever is chosen ends in a valid code. Null where the
 * characters begin no code of these tables.
 */
export function pcsStep(builder: PcsBuilder, code: string): PcsStep | null {
  const lines = builder.lines.filter((line) => allows(line, code));
  const [first] = lines;
  if (!first) return null;
  const chosen = Array.from({ length: code.length }, (_, place) => {
    const { title, values } = valueAt(first, place);
    const character = code.charAt(place);
    const value = values.find((other) => other.code === character) ?? { code: character, label: '' };
    const definition = first.table.fixed[place]?.definition;
    return { axis: title, value, ...(definition !== undefined && { definition }) };
  });
  if (code.length === 7) return { code, chosen, next: null, choices: [], left: 1 };
  const place = code.length;
  const titles = new Set<string>();
  const values = new Map<string, PcsChoice>();
  const counts = countsAt(builder, lines, code);
  for (const line of lines) {
    const axis = valueAt(line, place);
    titles.add(axis.title);
    for (const value of axis.values) {
      if (!values.has(value.code)) values.set(value.code, { ...value, left: counts.get(value.code) ?? 0 });
    }
  }
  const choices = [...values.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    code,
    chosen,
    next: [...titles].join(' / '),
    choices,
    left: [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** Takes the only choice again and again, as a coder would; stops where there are several, or at a whole code. */
export function pcsForward(builder: PcsBuilder, code: string): PcsStep | null {
  let step = pcsStep(builder, code);
  while (step && step.choices.length === 1 && step.next !== null) {
    step = pcsStep(builder, step.code + (step.choices[0]?.code ?? ''));
  }
  return step;
}
