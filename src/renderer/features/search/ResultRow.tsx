import { memo } from 'react';
import { privateSystem } from '../../../core/systems/private/record';
import { cannotBeBilled } from '../../../core/code/validity';
import { formatCode } from '../../../core/systems/about';
import type { Row } from '../../../core/lookup/messages';
import type { RowText } from '../../../core/lookup/row-texts';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import { Marked } from '../../ui/Marked';
import styles from '../../ui/Row.module.css';
import { StatusChip } from '../../ui/StatusChip';
import { dragsCode } from '../compare/drag';
import { optionId } from './ids';
import { kindOf, unitText, type RowPlace } from './row-place';
import type { RowReason } from './row-reason';

type ResultRowProps = {
  row: Row;
  text: RowText;
  /** Why it is there, where that is to be said. */
  reason: RowReason | null;
  place: RowPlace;
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
  const { row, text, reason, place, index, count, isActive, chosen, onPick, onCopy } = props;
  const kindName = kindOf(row);
  const isStatusTold = cannotBeBilled(row.status);
  const unit = (
    <span
      className={styles.unit}
      title={row.unit ?? undefined}
      data-wrapped={place.unit !== null}
      style={place.unit === null ? undefined : { width: place.unit }}
    >
      {row.unit && unitText(row.unit)}
    </span>
  );
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
        {reason && (
          <span className={styles.reason} data-guess={reason.isGuess || undefined}>
            {reason.isGuess && <Icon name="caution" />}
            {reason.words}
          </span>
        )}{' '}
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
      {place.isStacked ? (
        <span className={styles.stack}>
          {unit} <StatusChip status={row.status} ended={row.ended} />
        </span>
      ) : (
        <>
          {isStatusTold && <StatusChip status={row.status} ended={row.ended} />} {unit}
        </>
      )}
    </div>
  );
});
