import type MiniSearch from 'minisearch';
import { smallNumbers, type SmallNumbers } from '../search/saved-index';

/** By field, how often a term stands in which pages. */
type PlacesOfTerm = { get: (field: number) => ReadonlyMap<number, number> | undefined };

/** The terms of an index, which it keeps to itself. */
type Terms = Iterable<[term: string, places: ReadonlyMap<number, ReadonlyMap<number, number>>]> & {
  set: (term: string, places: PlacesOfTerm) => void;
};

/** The places of one term in a list with those of all: a map is made of them when the term is looked for. */
class PackedPlaces implements PlacesOfTerm {
  constructor(
    private readonly all: { numbers: SmallNumbers },
    private readonly begin: number,
  ) {}

  get(field: number): ReadonlyMap<number, number> | undefined {
    const { numbers } = this.all;
    let at = this.begin;
    for (let left = numbers[at++] ?? 0; left > 0; left--) {
      const own = numbers[at++];
      const end = (numbers[at++] ?? 0) * 2 + at;
      if (own !== field) {
        at = end;
        continue;
      }
      const places = new Map<number, number>();
      for (; at < end; at += 2) places.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
      return places;
    }
    return undefined;
  }
}

/**
 * Puts the places of all terms of an index into one list. Most of its memory were maps of one or two numbers, two for each of fifteen
 * thousand terms: four megabytes for what takes a quarter of one. Nothing is added to the index after it.
 */
export function packPlaces<Page>(index: MiniSearch<Page>): void {
  const { _index: terms } = index as unknown as { _index?: Terms };
  // Another version of the library may keep them otherwise: then they stay as they are.
  if (typeof terms?.set !== 'function' || !(Symbol.iterator in terms)) return;
  const numbers: number[] = [];
  const all = { numbers: smallNumbers(new Uint32Array(0), 0) };
  const packed: [term: string, places: PackedPlaces][] = [];
  let most = 0;
  for (const [term, fields] of terms) {
    packed.push([term, new PackedPlaces(all, numbers.length)]);
    numbers.push(fields.size);
    for (const [field, places] of fields) {
      numbers.push(field, places.size);
      for (const [page, count] of places) {
        numbers.push(page, count);
        most = Math.max(most, page, count);
      }
      most = Math.max(most, field, places.size);
    }
  }
  all.numbers = smallNumbers(Uint32Array.from(numbers), most);
  for (const [term, places] of packed) terms.set(term, places);
}
