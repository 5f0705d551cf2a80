/*
 * How coders and descriptors compare an amount: "more than 48 sq in", "under 22 inches", "3 inches or more", "> 5", "20 to under 22".
 * What is asked for is one number: a little more or less than the limit, or the middle of a range.
 */

const larger =
  'more|greater|larger|bigger|wider|longer|deeper|taller|heavier|higher|over|above|older|exceeding|exceeds';
const smaller = 'less|smaller|narrower|shorter|lighter|lower|fewer|under|below|beneath|younger';
const bigger = String.raw`(?:more|greater|larger|bigger|wider|longer|deeper|taller|heavier|higher|older)`;
const lesser = String.raw`(?:less|smaller|narrower|shorter|lighter|lower|fewer|younger)`;
/** Before the amount: first those that deny the other side. */
export const comparedBefore = String.raw`(?:(?:no|not)\s+${bigger}\s+than|not\s+(?:over|above|exceeding)|(?:no|not)\s+${lesser}\s+than|not\s+(?:under|below)|(?:${bigger}|${lesser})\s+than(?:\s+or\s+equal(?:\s+to)?)?|at\s+least|at\s+most|up\s+to(?:\s+and\s+including)?|over|under|above|below|beneath|exceeding|exceeds|minimum(?:\s+of)?|maximum(?:\s+of)?|<=|>=|[<>≤≥])`;
const after = String.raw`(?:\s*(?:,\s*)?(?:or|and|&)\s*(${larger}|${smaller}|up|plus)\b|\s*(\+|plus\b))`;

const isBelow =
  /^(?:(?:no|not) (?:more|greater|larger|bigger|wider|longer|deeper|taller|heavier|higher|older|over|above|exceeding)|less|smaller|narrower|shorter|lighter|lower|fewer|under|below|beneath|younger|at most|up to|max|<|≤)/;

/** "Over 48" is a little more than that, "48 or less" a little less. */
const aLittle = 0.01;

/** What is meant by an amount beside such words: a little more, or a little less. */
export const sided = (side: string | undefined, value: number): number => {
  if (side === undefined) return value;
  return value + (isBelow.test(side.replace(/\s+/g, ' ')) ? -aLittle : aLittle);
};

/**
 * Reads one amount of a measure out of a text in lower case.
 * @param unit what the measure is called, as a pattern without groups
 * @param amount what its numbers look like, without groups
 * @returns null where the text says none
 */
export function amountReader(
  unit: string,
  amount = String.raw`\d+(?:\.\d+)?`,
): (text: string) => number | null {
  const number = String.raw`(?<![a-z\d.]|\d\s?x\s?)(${amount})`;
  const joined = String.raw`(?:\s*(?:-|–|to|through|thru|or)\s*(?:${comparedBefore}\s*)?|\s*,?\s*(?:(?:and|but)\s+)?${comparedBefore}\s*)`;
  const shape = new RegExp(
    String.raw`(?:(?<![a-z])(${comparedBefore})\s*)?${number}(?:[\s-]*${unit}\.?)?(?:${joined}(${amount}))?[\s-]*${unit}\.?${after}?`,
  );
  return (text) => {
    const found = shape.exec(text);
    if (!found) return null;
    const [, side, low, high, behind, plus] = found;
    if (high !== undefined && Number(high) > Number(low)) return (Number(low) + Number(high)) / 2;
    const upward = behind === 'up' || behind === 'plus' ? 'over' : behind;
    return sided(side ?? upward ?? (plus === undefined ? undefined : 'over'), Number(low));
  };
}

/**
 * An amount that only its side tells from any other number: "dressing over 48", "cushion under 22".
 * @param amount what its numbers look like, without groups
 */
export function sidedReader(amount: string): (text: string) => number | null {
  const shape = new RegExp(
    String.raw`(?<![a-z])(${comparedBefore})\s*(${amount})(?![\d.]|[\s-]*(?:[a-z%#"']|x\b))|(?<![a-z\d.])(${amount})${after}`,
  );
  return (text) => {
    const [, side, low, alone, behind, plus] = shape.exec(text) ?? [];
    if (low !== undefined) return sided(side, Number(low));
    if (alone === undefined) return null;
    const upward = behind === undefined || behind === 'up' || behind === 'plus' || plus ? 'over' : behind;
    return sided(upward, Number(alone));
  };
}
