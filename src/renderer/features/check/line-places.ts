/** Rows cross from the worker in blocks of so many. */
export const blockSize = 100;

/** The most rows of one question: what is in sight, with a block before and behind it. */
const mostRows = 5 * blockSize;

/**
 * The blocks about the rows that are in the document. The highlighted one is in the document wherever it is, and alone makes no
 * block.
 */
export function blockAround(indexes: readonly number[], active: number): { from: number; count: number } {
  const inSight = indexes.filter((index) => index !== active);
  const first = inSight[0] ?? active;
  const last = inSight.at(-1) ?? active;
  const from = Math.max(0, (Math.floor(first / blockSize) - 1) * blockSize);
  const end = (Math.floor(last / blockSize) + 2) * blockSize;
  return { from, count: Math.min(mostRows, end - from) };
}
