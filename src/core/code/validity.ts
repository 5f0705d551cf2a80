/** A calendar day as ISO text, `YYYY-MM-DD`. */
export type IsoDate = string;

/** First and last day of use; null where the source does not tell that end. */
export type Validity = {
  from: IsoDate | null;
  to: IsoDate | null;
  /**
   * The source saw the code in use on this day and does not know since when: of earlier days it says nothing. Absent where
   * it tells the first day, or speaks of all days up to the last.
   */
  seenOn?: IsoDate;
  /** The last day on which a source saw the code in use, where it ended some time between this day and `to`. */
  seenUntil?: IsoDate;
  /**
   * Since `on` the code is what it is, a header or one that can be billed; before, it was the other: as sources saw it from `seenOn`, where
   * earlier days are not known, to `seenUntil`, the day before `on` where nothing between is unknown.
   */
  turned?: { on: IsoDate; seenOn: IsoDate | null; seenUntil: IsoDate };
};

/**
 * What a source says of a code on a day; `unknown` where it says nothing of dates. A `header` is in the book on that day and can
 * never be billed: a longer code must be chosen.
 */
export type CodeStatus = 'active' | 'ended' | 'not yet' | 'header' | 'unknown';

/** Whether the code is not in the book on the day: its last day has gone, or its first is to come. */
export const isOutOfUse = (status: CodeStatus): boolean => status === 'ended' || status === 'not yet';

/** Whether it is known that the code cannot be billed on the day: this is told wherever the code stands. */
export const cannotBeBilled = (status: CodeStatus): boolean => status === 'header' || isOutOfUse(status);

/**
 * Whether a code could be used on a date of service. The last day is usable (docs/domain/hcpcs-files.md).
 * @param valid null or absent where the source does not speak of dates: then nothing is claimed
 * @param billable false for a header
 */
export function statusOn(
  { valid, billable }: { valid?: Validity | null; billable?: boolean },
  on: IsoDate,
): CodeStatus {
  const turned = valid?.turned;
  const isBefore = turned !== undefined && on < turned.on;
  const inBook = (billable === false) === isBefore ? 'active' : 'header';
  if (!valid) return billable === false ? 'header' : 'unknown';
  if (valid.to && on > valid.to) return 'ended';
  if (valid.from && on < valid.from) return 'not yet';
  if (!valid.from && valid.seenOn && on < valid.seenOn) return 'unknown';
  if (valid.seenUntil && on > valid.seenUntil) return 'unknown';
  if (isBefore && (on > turned.seenUntil || (turned.seenOn !== null && on < turned.seenOn))) return 'unknown';
  return inBook;
}
