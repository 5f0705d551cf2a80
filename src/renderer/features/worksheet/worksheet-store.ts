import type { DescribedLine } from '../../../core/claims';
import { createStore } from '../../shell/store';

/** A line of the worksheet; the id stays with it wherever it is moved. */
export type SheetLine = DescribedLine & { id: number };

export type Worksheet = {
  lines: readonly SheetLine[];
  /** What the last removal took away from, to bring it back. */
  before: readonly SheetLine[] | null;
  /** Whether the lines as they are outlive the window. */
  isKept: boolean;
};

let lastId = 0;
const withId = (line: DescribedLine): SheetLine => ({ ...line, id: ++lastId });

/** In memory: it lives as long as the window. */
export const worksheet = createStore<Worksheet>({ lines: [], before: null, isKept: false });

function change(edit: (lines: readonly SheetLine[]) => readonly SheetLine[], isUndoable: boolean): void {
  worksheet.update(({ lines, before }) => ({
    lines: edit(lines),
    before: isUndoable ? lines : before,
    isKept: false,
  }));
}

/** Returns how many lines there are now. */
export function addLines(lines: readonly DescribedLine[]): number {
  const added = lines.map(withId);
  change((all) => [...all, ...added], false);
  return worksheet.get().lines.length;
}

export function removeLine(id: number): void {
  change((lines) => lines.filter((line) => line.id !== id), true);
}

export function clearLines(): void {
  change(() => [], true);
}

/** Brings back what the last removal took away; lines added since stay behind it. */
export function bringBack(): void {
  worksheet.update((now) => {
    if (!now.before) return now;
    const known = new Set(now.before.map(({ id }) => id));
    const added = now.lines.filter(({ id }) => !known.has(id));
    return { lines: [...now.before, ...added], before: null, isKept: false };
  });
}

/** One place up (-1) or down (1); at the ends nothing moves. */
export function moved<T extends { id: number }>(lines: readonly T[], id: number, by: -1 | 1): readonly T[] {
  const from = lines.findIndex((line) => line.id === id);
  const line = lines[from];
  const to = from + by;
  if (!line || to < 0 || to >= lines.length) return lines;
  const rest = lines.filter((other) => other.id !== id);
  return [...rest.slice(0, to), line, ...rest.slice(to)];
}

export function moveLine(id: number, by: -1 | 1): void {
  const { lines } = worksheet.get();
  const next = moved(lines, id, by);
  if (next !== lines) change(() => next, false);
}

/** Other modifiers on one line. */
export function changeModifiers(id: number, modifiers: readonly string[]): void {
  const edit = (line: SheetLine): SheetLine =>
    line.id === id ? { ...line, line: { ...line.line, modifiers: [...modifiers] } } : line;
  change((lines) => lines.map(edit), false);
}

let isRestored = false;

/** Puts the lines that were kept before those added since the start; the second time does nothing. */
export function restore(kept: readonly DescribedLine[]): void {
  if (isRestored) return;
  isRestored = true;
  if (kept.length === 0) return;
  worksheet.update(({ lines, before }) => ({
    lines: [...kept.map(withId), ...lines],
    before,
    isKept: lines.length === 0,
  }));
}

/** The lines that were saved are those that still stand there, if nothing has been changed meanwhile. */
export function markKept(saved: readonly SheetLine[]): void {
  worksheet.update((now) => (now.lines === saved ? { ...now, isKept: true } : now));
}

export function linesInWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
