/** A value of an axis: a character and its meaning. */
export type PcsValue = { code: string; label: string };

/** One of the seven axes at one place of a table: "Body Part" and the values that it takes there. */
export type PcsAxis = { title: string; values: PcsValue[] };

/**
 * A table of ICD-10-PCS: three characters that are fixed (section, body system, operation), and rows. Only the combinations
 * inside one row are codes.
 */
export type PcsTable = {
  fixed: { axis: string; value: PcsValue; definition?: string }[];
  /** Axes four to seven of each row. */
  rows: PcsAxis[][];
};

/** A table's first three characters. */
export const prefixOf = (table: PcsTable): string => table.fixed.map(({ value }) => value.code).join('');
