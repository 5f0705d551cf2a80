import { oncePer } from '../once';
import { byText, lowerBound } from '../text/sorted';
import type { CodeRecord } from './record';

/** What has a code; of a list of several kinds, one that has its kind. */
export type Coded = { readonly code: string; readonly kind?: string };

/**
 * Where codes stand in a list, found by halving it: of a hundred thousand codes a map takes two megabytes, and pages,
 * questions and rows would each have one. Where a code stands more than once, the last counts, as in a map.
 */
export type CodePlaces<One extends Coded> = {
  /** @param kind only of this kind; of any where it is left out */
  placeOf: (code: string, kind?: string) => number | undefined;
  get: (code: string) => One | undefined;
  has: (code: string) => boolean;
  /** The places of the codes that begin so, in code order. */
  startingWith: (beginning: string) => number[];
  /** The same as they stand in the list, in its own order. */
  below: (beginning: string) => One[];
};

/** The records of a list, by their codes. */
export type RecordsByCode = Pick<CodePlaces<CodeRecord>, 'get' | 'has'>;

/** The places of the codes of a list that does not change; the same for all who ask for them. */
export const placesIn: <One extends Coded>(records: readonly One[]) => CodePlaces<One> =
  oncePer(createPlaces);

function createPlaces<One extends Coded>(records: readonly One[]): CodePlaces<One> {
  const order = orderOf(records);
  const placeAt = (at: number): number => (order ? (order[at] ?? -1) : at);
  const codeAt = (at: number): string => records[placeAt(at)]?.code ?? '';
  /** The first place in the order whose code is not below a text. */
  const low = (text: string): number =>
    order
      ? lowerBound(order, text, (place) => records[place]?.code ?? '')
      : lowerBound(records, text, ({ code }) => code);

  const placeOf = (code: string, kind?: string): number | undefined => {
    let found: number | undefined;
    for (let at = low(code); at < records.length && codeAt(at) === code; at++) {
      const place = placeAt(at);
      if (kind === undefined || records[place]?.kind === kind) found = place;
    }
    return found;
  };
  const startingWith = (beginning: string): number[] => {
    const found: number[] = [];
    for (let at = low(beginning); at < records.length && codeAt(at).startsWith(beginning); at++) {
      found.push(placeAt(at));
    }
    return found;
  };
  const get = (code: string): One | undefined => records[placeOf(code) ?? -1];

  return {
    placeOf,
    get,
    has: (code) => placeOf(code) !== undefined,
    startingWith,
    below: (beginning) =>
      startingWith(beginning)
        .sort((a, b) => a - b)
        .flatMap((place) => records[place] ?? []),
  };
}

/** The places by their codes, those of one code rising; null where the list has this order already, as most releases do. */
function orderOf(records: readonly Coded[]): Uint32Array | null {
  const isSorted = records.every(
    ({ code }, place) => place === 0 || (records[place - 1]?.code ?? '') <= code,
  );
  if (isSorted) return null;
  const order = Uint32Array.from(records.keys());
  return order.sort((a, b) => byText(records[a]?.code ?? '', records[b]?.code ?? '') || a - b);
}
