/** One line of a code's facts: the words, and the source's own value beside them. */
export type Fact = { label: string; words: string; raw?: string };

/** Facts under one heading, in the order in which a coder asks. */
export type FactGroup = { title: string; facts: Fact[] };

/** A fact in plain words; none where there are no words. */
export const plainFact = (label: string, words: string): Fact[] => (words ? [{ label, words }] : []);

/** Empty groups are left out; nothing unknown is filled in. */
export const filledGroups = (groups: readonly FactGroup[]): FactGroup[] =>
  groups.filter(({ facts }) => facts.length > 0);
