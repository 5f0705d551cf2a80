import type { IndexLine } from '../supplements';
import { markedWords } from './marked-words';
import { termsOf } from './terms';
import { parts, type Part, type UnitWord } from './unit-index';

/** The words of an index title: what follows a comma or "or" mostly says the same in other words. */
function titleWords(title: string, part: Part): UnitWord[] {
  const [first = '', ...others] = title.split(/,|\bor\b/);
  const words = markedWords(first, part);
  const alternatives = termsOf(others.join(' ')).map((term): UnitWord => ({
    term,
    part: words.length > 0 ? parts.alternative : part,
  }));
  return [...words, ...alternatives];
}

/** The words of one line alone, brackets included. */
function lineWords({ depth, title, nonessential = [] }: IndexLine): UnitWord[] {
  return [
    ...titleWords(title, depth === 0 ? parts.main : parts.sub),
    ...nonessential.flatMap(termsOf).map((term): UnitWord => ({ term, part: parts.nonessential })),
  ];
}

/** Walks an index in its order and gives each line with the words of its whole path. */
export function* linesWithPaths(
  lines: readonly IndexLine[],
): Generator<{ line: IndexLine; number: number; words: UnitWord[] }> {
  const path: UnitWord[][] = [];
  for (const [number, line] of lines.entries()) {
    path.length = Math.min(path.length, line.depth);
    while (path.length < line.depth) path.push([]);
    path.push(lineWords(line));
    yield { line, number, words: path.flat() };
  }
}

/** The titles above a line and its own: `Pain › abdominal`. */
export function pathOf(lines: readonly IndexLine[], number: number): string {
  const titles: string[] = [];
  let depth = Infinity;
  for (let at = number; at >= 0 && depth > 0; at--) {
    const line = lines[at];
    if (!line || line.depth >= depth) continue;
    depth = line.depth;
    titles.unshift(line.title);
  }
  return titles.join(' › ');
}

/** A reference that names no place in the index. */
const nowhere = /^(?:condition|subject|nature of|names? of)/i;
const byKind = /^(?:by|according)\b/;

/** Whether a reference leads to a place of the index. */
export const leadsOn = (see: string): boolean => !nowhere.test(see.replace(/^also\s+/, ''));

/** Words of a reference without "by site". */
export function referenceWords(see: string): string[] {
  return see
    .split(/[,;]/)
    .filter((part) => !byKind.test(part.trim()))
    .flatMap(termsOf);
}

/** Follows "see" through an index. */
export class References {
  /** First line after each line's own sub-terms. */
  private readonly ends: Uint32Array;
  private readonly mains = new Map<string, number[]>();
  /** The terms of titles, by their line: a main term's lines are gone through for each reference to one of them. */
  private readonly terms: (readonly string[] | undefined)[];

  constructor(private readonly lines: readonly IndexLine[]) {
    this.ends = new Uint32Array(lines.length);
    this.terms = new Array<undefined>(lines.length);
    const open: number[] = [];
    for (let at = 0; at <= lines.length; at++) {
      const depth = lines[at]?.depth ?? 0;
      while (open.length > depth || (at === lines.length && open.length > 0)) {
        const last = open.pop();
        if (last !== undefined) this.ends[last] = at;
      }
      if (at === lines.length) break;
      while (open.length < depth) open.push(at);
      open.push(at);
      if (depth > 0) continue;
      const [first = ''] = termsOf(lines[at]?.title ?? '');
      const known = this.mains.get(first);
      if (known) known.push(at);
      else this.mains.set(first, [at]);
    }
  }

  /** The code that a line leads to, its own or that of the line that it refers to; null where it leads nowhere. */
  codeOf(number: number, steps = 4): string | null {
    const line = this.lines[number];
    if (!line) return null;
    if (line.code) return line.code;
    if (!line.see || steps === 0 || !leadsOn(line.see)) return null;
    for (const reference of line.see.split(/;| or /)) {
      const found = this.find(reference);
      const code = found === null ? null : this.codeOf(found, steps - 1);
      if (code !== null) return code;
    }
    return null;
  }

  /** The line of "Pain, abdominal", as far as the index goes along; null where it has no such main term. */
  private find(reference: string): number | null {
    const sought = reference
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !byKind.test(part));
    const [main, ...subs] = sought.map(termsOf);
    if (!main) return null;
    let at = this.bestMain(main);
    for (const sub of subs) {
      if (at === null || sub.length === 0) continue;
      const next = this.child(at, sub);
      if (next === null) return null;
      at = next;
    }
    return at;
  }

  private bestMain(sought: readonly string[]): number | null {
    const candidates = this.mains.get(sought[0] ?? '') ?? [];
    let best: number | null = null;
    let most = 0;
    for (const at of candidates) {
      const [first = ''] = (this.lines[at]?.title ?? '').split(',');
      const fit = likeness(termsOf(first), sought);
      if (fit <= most) continue;
      most = fit;
      best = at;
    }
    return best ?? candidates[0] ?? null;
  }

  /** The sub-term that says the same; one of joining words alone ("with", "due to") is looked through. */
  private child(number: number, sought: readonly string[]): number | null {
    let best: number | null = null;
    let most = 0.49;
    const end = this.ends[number] ?? 0;
    for (let at = number + 1; at < end; at = this.ends[at] || end) {
      const own = (this.terms[at] ??= termsOf(this.lines[at]?.title ?? ''));
      if (own.length === 0) {
        const within = this.child(at, sought);
        if (within !== null && most < 0.9) [best, most] = [within, 0.9];
        continue;
      }
      const fit = likeness(own, sought);
      if (fit > most) [best, most] = [at, fit];
    }
    return best;
  }
}

/** Part of the words of two titles that they share, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((term) => b.includes(term)).length;
  return (2 * shared) / Math.max(1, a.length + b.length);
}
