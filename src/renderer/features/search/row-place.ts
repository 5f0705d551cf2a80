import { cannotBeBilled } from '../../../core/code/validity';
import type { Row } from '../../../core/lookup/messages';
import { linesOf } from '../../../core/lookup/row-layout';
import { formatCode, kindToTell } from '../../../core/systems/about';
import { statusWords } from '../../ui/StatusChip';
import type { Line } from '../../ui/useLine';
import type { RowReason } from './row-reason';

/** What else than a usual code of the system asked most it is; of a licensed text, whose license allows it. */
export const kindOf = (row: Row): string | null =>
  row.licence === undefined ? kindToTell(row) : `license of ${row.licence}`;

/** As Row.module.css has them, in pixels: the padding and edge of a row, and the gaps in it. */
const wide = { frame: 32, gap: 12 };
const narrow = { frame: 24, gap: 8 };
/** At the usual text size. */
const codeWidth = 63;
/** Small text beside the usual one. */
const small = 12 / 13;
/** The most of a unit that is shown on one line, in digits. */
const longestUnit = 24;
/** A unit of no more characters is never broken: "per service". */
const unbroken = 12;
/** An icon and the gap behind it. */
const icon = 18;
/** The mark of a code to compare, with its number. */
const chosenWidth = 36;
/** The share of a row that its text has before the unit is wrapped. */
const textShare = 0.55;

/** The place of a row's parts beside its text, in pixels. */
export type RowPlace = {
  /** Of each line, taken by something other than the text. */
  taken: number;
  /** Taken before the text on its first line: why the row is there. */
  lead: number;
  /** The width in which the unit is wrapped; null where it stands on one line. */
  unit: number | null;
  /** Whether the status stands below the unit instead of beside it. */
  isStacked: boolean;
  leastLines: number;
};

/** An amount is not parted from its measure: "10 mg". */
export const unitText = (unit: string): string => unit.replace(/(\d) (?=\S)/g, '$1\u00a0');

/**
 * @param width of the row
 * @param isChosen whether it has the mark of a code to compare
 */
export function placeOf(row: Row, line: Line, isChosen: boolean, reason: RowReason | null): RowPlace {
  const { width, scale } = line;
  const widthOf = (text: string) => line.widthOf(text, false);
  const { frame, gap } = line.isNarrow ? narrow : wide;
  const kind = kindOf(row);
  const status = cannotBeBilled(row.status)
    ? icon * scale + widthOf(statusWords(row.status, row.ended)) * small
    : 0;
  const others =
    frame +
    Math.max(codeWidth * scale, line.widthOf(formatCode(row), true)) +
    gap +
    (isChosen ? chosenWidth * scale + gap : 0) +
    (kind ? widthOf(kind) * small + 10 + gap : 0);
  const lead = reason ? widthOf(reason.words) * small + 16 + (reason.isGuess ? icon * scale : 0) : 0;
  const beside = status > 0 ? status + gap : 0;
  const place = { lead, unit: null, isStacked: false, leastLines: 1 };
  if (!row.unit) return { ...place, taken: others + beside };
  const unit = unitText(row.unit);
  const words = unit.split(' ').map((word) => Math.ceil(widthOf(word)) + 1);
  const whole = Math.min(longestUnit * widthOf('0'), widthOf(unit));
  const isWhole = unit.length <= unbroken;
  // Beside the status a text that does not fit stands on two lines anyhow: then the status stands below the unit.
  const isStacked =
    status > 0 &&
    others + beside + gap + whole + lead + widthOf(` ${row.text}`) > width &&
    (isWhole || whole <= status);
  if (isStacked) {
    return { ...place, taken: others + gap + Math.max(whole, status), isStacked, leastLines: 2 };
  }
  const left = Math.max(...words, width - others - beside - gap - width * textShare);
  if (isWhole || whole <= left) return { ...place, taken: others + beside + gap + whole };
  const leastLines = linesOf(words, left, widthOf(' '));
  return { ...place, taken: others + beside + gap + left, unit: Math.floor(left), leastLines };
}
