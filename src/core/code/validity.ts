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
};

/** What a source says of a code on a day; `unknown` where it says nothing of dates. */
export type CodeStatus = 'active' | 'ended' | 'not yet' | 'unknown';

/**
 * Whether a code could be used on a date of service. The last day is usable (docs/domain/hcpcs-files.md).
 * @param valid null or absent where the source does not speak of dates: then nothing is claimed
 */
export function statusOn({ valid }: { valid?: Validity | null }, on: IsoDate): CodeStatus {
  if (!valid) return 'unknown';
  if (valid.to && on > valid.to) return 'ended';
  if (valid.from && on < valid.from) return 'not yet';
  if (!valid.from && valid.seenOn && on < valid.seenOn) return 'unknown';
  return 'active';
}
