/** A stretch of numbers; of both ends it is told whether they belong to it. */
export type Span = { over: number; to: number; fromIncluded: boolean; toIncluded: boolean };

export const between = (over: number, to: number): Span => ({
  over,
  to,
  fromIncluded: true,
  toIncluded: true,
});
/** "Over 3 to 5": the first end does not belong to it. */
export const overTo = (over: number, to: number): Span => ({ ...between(over, to), fromIncluded: false });
/** "3 to under 5": the last end does not belong to it. */
export const toUnder = (over: number, to: number): Span => ({ ...between(over, to), toIncluded: false });
export const above = (over: number): Span => overTo(over, Infinity);
export const from = (over: number): Span => between(over, Infinity);
/** The second number, since a shape with one end leaves its first group empty. */
export const upTo = (_: number, to: number): Span => between(-Infinity, to);
export const below = (_: number, to: number): Span => toUnder(-Infinity, to);

/** How a text says a span: a shape of two groups, of which one may be empty, and what their numbers make. */
export type SpanReader = { shape: RegExp; span: (a: number, b: number) => Span };

/** The span of the first shape that fits, with the reader that has it; null where none does. */
export function firstSpan<Reader extends SpanReader>(
  readers: readonly Reader[],
  text: string,
): { reader: Reader; span: Span } | null {
  for (const reader of readers) {
    const found = reader.shape.exec(text);
    if (found) return { reader, span: reader.span(Number(found[1]), Number(found[2])) };
  }
  return null;
}

export function isWithin({ over, to, fromIncluded, toIncluded }: Span, value: number): boolean {
  const isAbove = fromIncluded ? value >= over : value > over;
  const isBelow = toIncluded ? value <= to : value < to;
  return isAbove && isBelow;
}
