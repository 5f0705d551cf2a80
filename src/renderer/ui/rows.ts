/** Where the rows of a list stand, in pixels from its top. */
export type RowPlaces = {
  /** The top of a row; that of the row after the last is the height of the list. */
  topOf: (index: number) => number;
  /** The row at a height. */
  indexAt: (top: number) => number;
};

/** Rows that are all of one height. */
export const equalRows = (height: number): RowPlaces => ({
  topOf: (index) => index * height,
  indexAt: (top) => Math.floor(top / height),
});

/** Rows of their own heights each. */
export function mixedRows(heights: readonly number[]): RowPlaces {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  const last = heights.length;
  return {
    topOf: (index) => tops[Math.max(0, Math.min(last, index))] ?? 0,
    indexAt: (top) => {
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= top) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
