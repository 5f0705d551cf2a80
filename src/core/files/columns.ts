/**
 * Columns of CMS's HCPCS contractor record, from the record layout that CMS publishes with each release
 * (the same positions from 2017 on). Positions there count from 1 and include the last one; here `[start, end)`.
 */
const positions = {
  long: [11, 91],
  short: [91, 119],
  multiplePricing: [127, 128],
  statute: [170, 180],
  coverage: [229, 230],
  ascGroup: [230, 232],
  ascEffective: [232, 240],
  mog: [240, 243],
  mogPolicy: [243, 244],
  mogEffective: [244, 252],
  processingNote: [252, 256],
  betos: [256, 259],
  tos: [260, 265],
  anesthesiaUnits: [265, 268],
  added: [268, 276],
  effective: [276, 284],
  ended: [284, 292],
  action: [292, 293],
} as const satisfies Record<string, readonly [number, number]>;

/** Fields that occur several times: start, width, times. */
const repeated = {
  pricing: [119, 2, 4],
  ncd: [128, 6, 3],
  mcm: [146, 8, 3],
  labCertification: [180, 3, 8],
  xref: [204, 5, 5],
} as const satisfies Record<string, readonly [number, number, number]>;

export type Column = keyof typeof positions;
export type RepeatedColumn = keyof typeof repeated;

/** The fields of a code's first line, trimmed; repeated fields without their empty slots. */
export type RawFields = Record<Exclude<Column, 'long'>, string> & Record<RepeatedColumn, string[]>;

/** Stands in a line for bytes that a character took without a column of its own (see `alignColumns`). */
export const filler = '\u0000';

/** The column's text as it stands in the line, blanks included; a line may be shorter than its columns. */
export function column(line: string, name: Column): string {
  const [start, end] = positions[name];
  return line.slice(start, end).replaceAll(filler, '');
}

function slots(line: string, name: RepeatedColumn): string[] {
  const [start, width, times] = repeated[name];
  const values: string[] = [];
  for (let at = 0; at < times; at++) {
    const value = line.slice(start + at * width, start + (at + 1) * width).trim();
    if (value !== '') values.push(value);
  }
  return values;
}

/** All fields of a first line (record id 3 or 7). */
export function sliceFields(line: string): RawFields {
  const one = (name: Column) => column(line, name).trim();
  return {
    short: one('short'),
    pricing: slots(line, 'pricing'),
    multiplePricing: one('multiplePricing'),
    ncd: slots(line, 'ncd'),
    mcm: slots(line, 'mcm'),
    statute: one('statute'),
    labCertification: slots(line, 'labCertification'),
    xref: slots(line, 'xref'),
    coverage: one('coverage'),
    ascGroup: one('ascGroup'),
    ascEffective: one('ascEffective'),
    mog: one('mog'),
    mogPolicy: one('mogPolicy'),
    mogEffective: one('mogEffective'),
    processingNote: one('processingNote'),
    betos: one('betos'),
    tos: one('tos'),
    anesthesiaUnits: one('anesthesiaUnits'),
    added: one('added'),
    effective: one('effective'),
    ended: one('ended'),
    action: one('action'),
  };
}
