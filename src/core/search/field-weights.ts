import type { Stem } from '../text/stem';
import { pieces, type Piece } from '../text/pieces';

/** A record as weighted terms in reading order. */
export type DocumentTerms = { terms: string[]; weights: number[] };

export type Reader = {
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  termWeight: (term: string) => number;
};

/** The term for a thing that is said to be absent: "without mattress". */
export function absent(term: string): string {
  return `no~${term}`;
}

/**
 * How much of a record's subject a word is, by where it stands (1 to 100). A code is about the noun that ends its first phrase
 * ("breast pump, manual": pump), less about what follows, less about what it is used with, hardly about what it excludes.
 */
export const weightOf = {
  head: 100,
  beforeHead: 86,
  body: 76,
  secondary: 70,
  used: 64,
  listed: 40,
  example: 38,
  excluded: 26,
  instruction: 10,
  short: 50,
  brand: 90,
  note: 25,
  family: 40,
  section: 66,
};

/**
 * Added to the weight of a secondary word: it finds the record but does not make it more specialised. Sections, notes and
 * brand names are so, and whatever is only listed, excluded or an instruction.
 */
export const secondary = 128;
const asideBelow = 35;
/** Words this light are denied by nobody: "without the". Of others it is told: "not prescribed". */
const leastDenied = 0.1;

/** The weight without the mark of being secondary. */
export function plainWeight(weight: number): number {
  return weight & 127;
}

/** After these a descriptor speaks of what the thing goes with rather than what it is. */
const usedWith = new Set('for with to of by on in via per during from using'.split(' '));
/** A new thought: "without a teacher under the primary care exception". */
const endsNegation = new Set('under when if but while with using'.split(' '));
const lists = new Set('includes including include included'.split(' '));
const excludes = new Set('without not no non neither excluding excludes except exclude'.split(' '));
const instructs =
  /^(?:code may|not to be|not for use|for use only|list |do not|this code|use this|see |should|instead|when drug|must|coded separately|report|use only)/;

const drugOpening = /^(?:injection|infusion|instillation)$/;

type State = {
  depth: number;
  /** Number of phrases with content already closed. */
  phrase: number;
  phraseHasContent: boolean;
  used: boolean;
  listed: boolean;
  negated: boolean;
  example: boolean;
  instruction: boolean;
};

const opened: State = {
  depth: 0,
  phrase: 0,
  phraseHasContent: false,
  used: false,
  listed: false,
  negated: false,
  example: false,
  instruction: false,
};

/** The terms of a descriptor with their weights, in order, onto `out`. */
export function weighDescriptor(text: string, drugCode: boolean, reader: Reader, out: DocumentTerms): void {
  const { stem, termWeight } = reader;
  const all = pieces(text);
  const state: State = { ...opened };
  // A drug is named by its first word, the salt follows; a thing is named by its last word.
  const isDrug = drugCode || drugOpening.test(all[0]?.text ?? '');
  /** Where the word stands that says what the code is: in the first phrase. */
  let head = -1;
  let previous = '';
  /** Whether a word is already denied by the negation that goes on. */
  let denied = false;
  for (let index = 0; index < all.length; index++) {
    const piece = all[index];
    if (!piece) continue;
    if (piece.kind === 'mark') {
      readMark(piece.text, all, index, state);
      continue;
    }
    const word = piece.text;
    if (denied && endsNegation.has(word)) state.negated = denied = false;
    const term = stem(word);
    const carries = piece.kind === 'number' ? 0 : termWeight(term);
    // "A therapeutic substitute for an IV anti-emetic" is none.
    if (word === 'eg' || (word === 'substitute' && previous === 'therapeutic')) state.example = true;
    const afterNon = piece.kind === 'glued' && previous === 'non';
    const weight = afterNon ? weightOf.excluded : weightIn(state, all, index);
    const at = push(out, term, weight);
    if (!state.negated) denied = false;
    if ((state.negated || afterNon) && carries > leastDenied) {
      push(out, absent(term), carries === 1 ? weightOf.body : weightOf.listed, carries < 1);
      denied ||= state.negated;
    }
    if (piece.kind === 'glued' && previous !== '') {
      push(out, stem(previous + word), afterNon ? weightOf.body : weight);
    }
    if (lists.has(word)) state.listed = true;
    else if (usedWith.has(word)) state.used = true;
    else if (negates(all, index)) state.negated = true;
    else if (carries === 1 && state.depth === 0) {
      state.phraseHasContent = true;
      const naming = state.phrase === 0 && !state.used && !state.negated && !state.listed;
      if (naming && !(isDrug && head >= 0)) head = at;
    }
    previous = word;
  }
  if (head >= 0) out.weights[head] = weightOf.head;
}

function push(
  { terms, weights }: DocumentTerms,
  term: string,
  weight: number,
  isAside = weight <= asideBelow,
): number {
  weights.push(isAside ? weight | secondary : weight);
  return terms.push(term) - 1;
}

function readMark(mark: string, all: readonly Piece[], index: number, state: State): void {
  if (mark === '(') {
    state.depth++;
    state.instruction = instructs.test(opening(all, index));
    return;
  }
  if (mark === ')') {
    state.depth = Math.max(0, state.depth - 1);
    if (state.depth === 0) state.example = state.instruction = false;
    return;
  }
  if (mark !== ',' && mark !== ';' && mark !== ':' && mark !== '.') return;
  state.used = state.negated = false;
  if (state.phraseHasContent && state.depth === 0) {
    state.phrase++;
    state.phraseHasContent = false;
  }
  if (mark === ',') return;
  state.example = state.listed = false;
  state.instruction = instructs.test(opening(all, index));
}

function weightIn(state: State, all: readonly Piece[], index: number): number {
  if (state.instruction) return weightOf.instruction;
  if (state.example) return weightOf.example;
  if (state.negated) return weightOf.excluded;
  if (state.listed) return weightOf.listed;
  // A word or two in parentheses right after the first phrase names the thing: "blood (whole)", "bortezomib (velcade)".
  if (state.depth > 0) {
    return state.phrase <= 1 && closesSoon(all, index) ? weightOf.body : weightOf.secondary;
  }
  if (state.used) return weightOf.used;
  return state.phrase === 0 ? weightOf.beforeHead : weightOf.body;
}

/** Whether what follows is said to be absent. "With or without" says nothing, and the "non" of "non-sterile" means its word alone. */
function negates(all: readonly Piece[], index: number): boolean {
  const word = all[index]?.text ?? '';
  if (!excludes.has(word)) return word === 'than' && all[index - 1]?.text === 'other';
  const isEither = /^(?:or|and|\/)$/.test(all[index - 1]?.text ?? '') && all[index - 2]?.text === 'with';
  return !isEither && all[index + 1]?.kind !== 'glued';
}

function closesSoon(all: readonly Piece[], index: number): boolean {
  for (let at = index; at < Math.min(all.length, index + 3); at++) if (all[at]?.text === ')') return true;
  return false;
}

function opening(all: readonly Piece[], index: number): string {
  return `${all[index + 1]?.text ?? ''} ${all[index + 2]?.text ?? ''} ${all[index + 3]?.text ?? ''}`;
}
