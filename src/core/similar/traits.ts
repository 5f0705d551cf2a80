import type { Corpus } from './corpus';

/** What two codes are held against each other by beside their words, as numbers: two that are equal mean the same. */
export type Traits = {
  kind: Uint8Array;
  isModifier: (position: number) => boolean;
  /** First character of the code. */
  letter: Uint16Array;
  /** What follows it, as a number. */
  number: Float64Array;
  /** First word of substance, family in the starter catalog, BETOS, pricing; -1 where there is none. */
  first: Int32Array;
  family: Int32Array;
  betos: Int32Array;
  pricing: Int32Array;
};

/** Laid out once, since an answer compares thousands of codes. */
export function readTraits({ records, starters, readings }: Corpus): Traits {
  const idOf = createIds();
  const kind = Uint8Array.from(records, (record) => idOf(record.kind));
  const modifier = idOf('modifier');
  return {
    kind,
    isModifier: (position) => kind[position] === modifier,
    letter: Uint16Array.from(records, ({ code }) => code.charCodeAt(0)),
    number: Float64Array.from(records, ({ code }) => Number(code.slice(1))),
    first: Int32Array.from(readings, ({ first }) => first),
    family: Int32Array.from(starters, (known) => (known ? idOf(known.family) : -1)),
    betos: Int32Array.from(records, ({ facts }) => (facts ? idOf(facts.betos) : -1)),
    pricing: Int32Array.from(records, ({ facts }) => (facts ? idOf(JSON.stringify(facts.pricing)) : -1)),
  };
}

function createIds(): (text: string) => number {
  const ids = new Map<string, number>();
  return (text) => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size);
    return ids.size - 1;
  };
}
