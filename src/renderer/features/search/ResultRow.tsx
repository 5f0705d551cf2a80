import { memo } from 'react';
import { privateSystem } from '../../../core/systems/private/record';
import { cannotBeBilled } from '../../../core/code/validity';
import { formatCode, kindToTell } from '../../../core/systems/about';
import type { Row } from '../../../core/lookup/messages';
import { linesOf } from '../../../core/lookup/row-layout';
import type { RowText } from '../../../core/lookup/row-texts';
import type { HitReason } from '../../../core/search/types';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import { Marked } from '../../ui/Marked';
import styles from '../../ui/Row.module.css';
import { StatusChip, statusWords } from '../../ui/StatusChip';
import { dragsCode } from '../compare/drag';
import type { Line } from '../../ui/useLine';
import { optionId } from './ids';

type ResultRowProps = {
  row: Row;
  text: RowText;
  /** The width in which its unit is wrapped; null where it stands on one line. */
  unitWidth: number | null;
  index: number;
  count: number;
  isActive: boolean;
  /** Its number among the codes that are chosen to be compared; 0 where it is none of them. */
  chosen: number;
  onPick: (index: number) => void;
  onCopy: () => void;
};

/** One code: what it is, why it is there, whether it is in force and what one unit is; a double click copies it. */
export const ResultRow = memo(function ResultRow(props: ResultRowProps) {
  const { row, text, unitWidth, index, count, isActive, chosen, onPick, onCopy } = props;
  const kindName = kindOf(row);
  const reason = rowReason(row);
  return (
    <div
      id={optionId(row)}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.row}
      data-code={row.code}
      data-lines={text.lines}
      {...(row.system === privateSystem ? {} : dragsCode(row))}
      onClick={() => onPick(index)}
      onDoubleClick={onCopy}
    >
      <span className={styles.code}>{formatCode(row)}</span>{' '}
      <span className={styles.text} title={row.text}>
        {reason && <span className={styles.reason}>{reason}</span>}{' '}
        <Licensed by={row.licence}>
          {text.pieces.map((piece, at) => (
            <span key={at} data-weight={piece.weight}>
              <Marked text={piece.text} matched={row.matched} />
            </span>
          ))}
        </Licensed>
      </span>{' '}
      {chosen > 0 && (
        <span className={styles.chosen}>
          <Icon name="compare" />
          <span className="visually-hidden">to compare, number</span> {chosen}
        </span>
      )}{' '}
      {kindName && <span className={styles.kind}>{kindName}</span>}{' '}
      {cannotBeBilled(row.status) && <StatusChip status={row.status} ended={row.ended} />}{' '}
      <span
        className={styles.unit}
        title={row.unit ?? undefined}
        data-wrapped={unitWidth !== null}
        style={unitWidth === null ? undefined : { width: unitWidth }}
      >
        {row.unit}
      </span>
    </div>
  );
});

/** Why a row is there, where its own words do not show it. */
const rowReason = ({ reasons: [reason] }: Row): string => (reason ? reasonWords(reason) : '');

/** What else than a usual code of the system asked most it is; of a licensed text, whose license allows it. */
const kindOf = (row: Row): string | null =>
  row.licence === undefined ? kindToTell(row) : `license of ${row.licence}`;

/** As Row.module.css has them, in pixels at the usual text size: the padding and edge of a row, its code, the gaps. */
const frame = 32;
const codeWidth = 64;
const gap = 12;
/** Small text beside the usual one. */
const small = 12 / 13;
/** The most of a unit that is shown on one line, in digits. */
const longestUnit = 24;
/** An icon and the gap behind it. */
const icon = 20;
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
  /** The width in which the unit is wrapped, and its lines; null where it stands on one. */
  unit: number | null;
  leastLines: number;
};

/**
 * @param width of the row
 * @param isChosen whether it has the mark of a code to compare
 */
export function placeOf(row: Row, { width, widthOf }: Line, isChosen: boolean): RowPlace {
  const kind = kindOf(row);
  const reason = rowReason(row);
  const status = statusWords(row.status, row.ended);
  const others =
    frame +
    Math.max(codeWidth, widthOf(formatCode(row), true)) +
    gap +
    (isChosen ? chosenWidth + gap : 0) +
    (kind ? widthOf(kind, false) * small + 10 + gap : 0) +
    (cannotBeBilled(row.status) ? icon + widthOf(status, false) * small + gap : 0);
  const lead = reason ? widthOf(reason, false) * small + 16 + widthOf(' ', false) : 0;
  if (!row.unit) return { taken: others, lead, unit: null, leastLines: 1 };
  const words = row.unit.split(' ').map((word) => Math.ceil(widthOf(word, false)) + 1);
  const whole = Math.min(longestUnit * widthOf('0', false), widthOf(row.unit, false));
  const left = Math.max(...words, width - others - gap - width * textShare);
  if (whole <= left) return { taken: others + gap + whole, lead, unit: null, leastLines: 1 };
  const leastLines = linesOf(words, left, widthOf(' ', false));
  return { taken: others + gap + left, lead, unit: Math.floor(left), leastLines };
}

/** Why a row is there when its own words do not show it. */
function reasonWords(reason: HitReason): string {
  switch (reason.kind) {
    case 'brand':
      // What is not that brand itself is not called so.
      if (reason.as === 'biosimilar') return `biosimilar; ${reason.brand} is ${reason.substance}`;
      if (reason.as === 'substance') return `${reason.brand} is ${reason.substance}`;
      return `brand ${reason.brand} of ${reason.substance}`;
    case 'synonym':
      return `${reason.typed}: ${reason.meant}`;
    case 'spelling':
      return `spelled like ${reason.meant}`;
    case 'ndc':
      return `NDC ${reason.ndc}, ${reason.product}`;
    case 'alias':
      return `your name: ${reason.alias}`;
    case 'habit':
      return `you copied it ${reason.times} times for these words`;
  }
}
