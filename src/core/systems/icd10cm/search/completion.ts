import type { CodeTable } from './code-table';
import type { QueryWord, Reading } from './query';
import type { ReadingTable } from './reading-table';
import { parts, partWeights, type UnitIndex } from './unit-index';
import type { Ending } from './visits';

/** A billable code below what a unit leads to; `cost` says how much more it claims than was asked. */
export type Completion = { place: number; cost: number };

/** The words of each code: its title's unit and the ending that follows it. */
export type Titles = {
  unitOf: Uint32Array;
  /** Number of the ending at each place, 0 for none. */
  endingOf: Uint8Array;
  endings: readonly Ending[];
};

const completionWeights = {
  answered: 1,
  lacking: 0.35,
  otherSide: 12,
  openSide: 5,
  denied: 8,
  wholeEnding: -1.5,
};
const limits = { searched: 3000, kept: 6 };

/**
 * Chooses the billable codes below a header or an unfinished code by the words of the query: side, visit, site. What nobody asked
 * for costs; so a code for the side that is not stated stands before one that claims a side.
 */
export class Completer {
  private readonly known = new Map<number, Completion[]>();
  private readonly lasting = new Map<Ending, boolean>();
  private readonly lack = Float32Array.from(partWeights.lack);
  /** The title read last. */
  private lastUnit = -1;
  private lastMask = 0;
  private lastCost = 0;
  private readonly opposite: (readonly [number, number])[];
  private readonly both: { bilateral: number; right: number; left: number };

  constructor(
    private readonly index: UnitIndex,
    private readonly codes: CodeTable,
    private readonly titles: Titles,
    private readonly table: ReadingTable,
  ) {
    const ids = ['right', 'left'].map((side) => index.idOf(side) ?? -1);
    const [right = -1, left = -1] = ids;
    this.both = { bilateral: index.idOf('bilateral') ?? -1, right, left };
    this.opposite = [
      [right, left],
      [left, right],
    ];
  }

  /** Forgets what was chosen for the reading before. */
  start(): void {
    this.known.clear();
    this.lasting.clear();
  }

  /** The codes below, those that fit best first, at most six. */
  below(
    low: number,
    high: number,
    reading: Reading,
    wanted: ((place: number) => boolean) | null,
  ): Completion[] {
    const key = low * 0x40000 + (high - low);
    const known = this.known.get(key);
    if (known) return known;
    const kept: Completion[] = [];
    const end = Math.min(high, low + limits.searched);
    this.lastUnit = -1;
    for (let place = low; place < end; place++) {
      if (this.codes.billable[place] !== 1 || (wanted && !wanted(place))) continue;
      const cost = this.costOf(place, reading);
      if (kept.length === limits.kept && cost >= (kept.at(-1)?.cost ?? 0)) continue;
      let at = kept.length;
      while (at > 0 && cost < (kept[at - 1]?.cost ?? 0)) at--;
      kept.splice(at, 0, { place, cost });
      if (kept.length > limits.kept) kept.pop();
    }
    const least = kept[0]?.cost ?? 0;
    for (const completion of kept) completion.cost -= least;
    this.known.set(key, kept);
    return kept;
  }

  /** Whether a query ends in all words of an ending: "other fetus" is not met by any fetus and any other word. */
  private isLast(ending: Ending, words: readonly QueryWord[]): boolean {
    const known = this.lasting.get(ending);
    if (known !== undefined) return known;
    const from = words.length - ending.terms.length;
    const isLast =
      from >= 0 &&
      ending.terms.length > 0 &&
      ending.terms.every((term, nth) => words[from + nth]?.answers[0]?.term === term);
    this.lasting.set(ending, isLast);
    return isLast;
  }

  private costOf(place: number, { words }: Reading): number {
    const { titles, table } = this;
    const unit = titles.unitOf[place] ?? 0;
    // The codes of one header differ by their visit alone.
    if (unit !== this.lastUnit) this.readTitle(unit);
    let mask = this.lastMask;
    const ending = titles.endings[titles.endingOf[place] ?? 0];
    let visit = ending?.cost ?? 0;
    let denied = 0;
    for (const [nth, term] of (ending?.terms ?? []).entries()) {
      const known = table.mask(term);
      const isDenied = ending?.parts[nth] === parts.negated;
      const answers = isDenied ? known & table.negated : known & ~table.negated;
      const opposed = isDenied ? table.statedMask(term) : known & table.negated;
      if (opposed !== 0 && ending?.parts[nth] !== parts.nonessential) denied = completionWeights.denied;
      // What the query asks for costs nothing.
      if (answers !== 0) visit = Math.min(visit, 0.5);
      mask |= answers;
    }
    if (ending && words.length > 1 && this.isLast(ending, words)) visit = completionWeights.wholeEnding;
    let answered = 0;
    for (let nth = 0; nth < words.length; nth++) {
      if (mask & (1 << nth)) answered += words[nth]?.weight ?? 0;
    }
    return this.lastCost + visit + denied - completionWeights.answered * answered;
  }

  /** Which words of the reading a title answers, and what it costs that it says more. */
  private readTitle(unit: number): void {
    const { index, table } = this;
    let lacking = 0;
    let mask = 0;
    const end = index.wordStarts[unit + 1] ?? 0;
    for (let at = index.wordStarts[unit] ?? 0; at < end; at++) {
      const term = index.wordTerms[at] ?? 0;
      const part = index.wordParts[at] ?? 0;
      const known = table.mask(term);
      const answers = part === parts.negated ? known & table.negated : known & ~table.negated;
      mask |= answers;
      if (answers !== 0) continue;
      lacking += (index.idf[term] ?? 0) * (this.lack[part] ?? 0);
      // A related word says nothing of the contrary: "hepatitis" is not what "without hepatic coma" denies.
      if (
        part !== parts.nonessential &&
        known !== 0 &&
        (part !== parts.negated || table.statedMask(term) !== 0)
      ) {
        lacking += completionWeights.denied;
      }
    }
    this.lastUnit = unit;
    this.lastMask = mask;
    this.lastCost = completionWeights.lacking * lacking + this.sideCost(unit);
  }

  /** A title that says the side that was not asked. */
  private sideCost(unit: number): number {
    const { bilateral, right, left } = this.both;
    if (bilateral >= 0 && this.table.mask(bilateral) !== 0) {
      // Where no code says both sides, each side has its own; one that leaves the side open is for neither.
      const isOpen = ![bilateral, right, left].some((term) => term >= 0 && this.holds(unit, term));
      return isOpen ? completionWeights.openSide : 0;
    }
    for (const [asked, other] of this.opposite) {
      if (asked < 0 || other < 0 || this.table.mask(asked) === 0 || this.table.mask(other) !== 0) continue;
      if (this.holds(unit, other) && !this.holds(unit, asked)) return completionWeights.otherSide;
    }
    return 0;
  }

  private holds(unit: number, term: number): boolean {
    const end = this.index.wordStarts[unit + 1] ?? 0;
    for (let at = this.index.wordStarts[unit] ?? 0; at < end; at++) {
      if (this.index.wordTerms[at] === term) return true;
    }
    return false;
  }
}
