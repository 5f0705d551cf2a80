import type { Open } from './ask-rules';

/** Lines that are looked at together, each group in the order of the list. */
export function createGroups<Key>() {
  const groups = new Map<Key, Open[]>();
  const of = (key: Key): Open[] => {
    const known = groups.get(key);
    if (known) return known;
    const made: Open[] = [];
    groups.set(key, made);
    return made;
  };
  return {
    of,
    all: () => groups.values(),
    add(key: Key, open: Open): void {
      const group = of(key);
      // Nearly always the last; a line whose day was changed goes to its place.
      let place = group.length;
      while (place > 0 && (group[place - 1]?.at ?? -1) > open.at) place--;
      group.splice(place, 0, open);
    },
    remove(key: Key, open: Open): void {
      const group = of(key);
      const place = group.indexOf(open);
      if (place >= 0) group.splice(place, 1);
    },
  };
}
