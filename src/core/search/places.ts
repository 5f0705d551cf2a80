import type { Reader } from './document';
import { pieces, type Piece } from './text';

/**
 * How much of a record's subject a word is, by where it stands (1 to 100). A code is about the noun that ends its first phrase
 * ("breast pump, manual": pump), less about what follows, less about what it is used with, hardly about what it excludes.
 */
export const weightOf = {
  head: 100,
  beforeHead: 86,
  body: 76,
  aside: 62,
  used: 64,
  listed: 40,
  example: 38,
  excluded: 26,
  instruction: 10,
  short: 50,
  brand: 90,
  form: 70,
  note: 25,
  family: 40,
  section: 35,
} as const;

export type Placed = { piece: Piece; weight: number; negated: boolean };

/** After these a descriptor speaks of what the thing goes with rather than what it is. */
const usedWith = new Set('for with to of by on in via per during from using'.split(' '));
const lists = new Set('includes including include included'.split(' '));
const excludes = new Set('without not no excluding excludes except exclude'.split(' '));
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

/** The words of a descriptor with their weights. */
export function placesOf(text: string, { stem, lightness }: Reader): Placed[] {
  const all = pieces(text);
  const out: Placed[] = [];
  const state: State = {
    depth: 0,
    phrase: 0,
    phraseHasContent: false,
    used: false,
    listed: false,
    negated: false,
    example: false,
    instruction: false,
  };
  /** The last word of content in the first phrase: what the code is. */
  let head: Placed | undefined;
  // A drug is named by its first word, the salt follows; a thing is named by its last word.
  const isDrug = drugOpening.test(all[0]?.text ?? '');
  let previous = '';
  for (const [index, piece] of all.entries()) {
    if (piece.kind === 'mark') {
      readMark(piece.text, opening(all, index), state);
      continue;
    }
    if (piece.text === 'eg') state.example = true;
    const placed: Placed = { piece, weight: weightIn(state, all, index), negated: state.negated };
    if (piece.kind === 'glued' && previous === 'non') placed.weight = weightOf.excluded;
    out.push(placed);
    previous = piece.text;
    const content = piece.kind !== 'number' && lightness(stem(piece.text)) === 1;
    if (lists.has(piece.text)) state.listed = true;
    else if (usedWith.has(piece.text)) state.used = true;
    else if (excludes.has(piece.text)) state.negated = true;
    else if (content && state.depth === 0) {
      state.phraseHasContent = true;
      if (state.phrase === 0 && !state.used && !state.negated && !state.listed && !(isDrug && head)) head = placed;
    }
  }
  if (head) head.weight = weightOf.head;
  return out;
}

function readMark(mark: string, opens: string, state: State): void {
  if (mark === '(') {
    state.depth++;
    state.instruction = instructs.test(opens);
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
  state.instruction = instructs.test(opens);
}

function weightIn(state: State, all: readonly Piece[], index: number): number {
  if (state.instruction) return weightOf.instruction;
  if (state.example) return weightOf.example;
  if (state.negated) return weightOf.excluded;
  if (state.listed) return weightOf.listed;
  // A word or two in parentheses right after the first phrase names the thing: "blood (whole)", "bortezomib (velcade)".
  if (state.depth > 0) return state.phrase <= 1 && closesSoon(all, index) ? weightOf.body : weightOf.aside;
  if (state.used) return weightOf.used;
  return state.phrase === 0 ? weightOf.beforeHead : weightOf.body;
}

function closesSoon(all: readonly Piece[], index: number): boolean {
  for (let at = index; at < Math.min(all.length, index + 3); at++) if (all[at]?.text === ')') return true;
  return false;
}

function opening(all: readonly Piece[], index: number): string {
  return `${all[index + 1]?.text ?? ''} ${all[index + 2]?.text ?? ''} ${all[index + 3]?.text ?? ''}`;
}
