import { memo } from 'react';
import { privateSystem } from '../../../core/systems/private/record';
import { cannotBeBilled } from '../../../core/code/validity';
import { formatCode, kindToTell } from '../../../core/systems/registry';
import type { Row } from '../../../core/lookup/messages';
import type { RowText } from '../../../core/lookup/row-texts';
import type { HitReason } from '../../../core/search/types';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import { Marked } from '../../ui/Marked';
import styles from '../../ui/Row.module.css';
import { StatusChip } from '../../ui/StatusChip';
import { dragsCode } from '../compare/drag';
import { optionId } from './ids';

type ResultRowProps = {
  row: Row;
  text: RowText;
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
  const { row, text, index, count, isActive, chosen, onPick, onCopy } = props;
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
      <span className={styles.unit} title={row.unit ?? undefined}>
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

/** In characters, as Row.module.css has them. */
const longestUnit = 24;
const gap = 2;

/** How many characters of a row's line something other than its text takes. */
export function takenBy(row: Row): number {
  const kind = kindOf(row);
  const unit = row.unit ? Math.min(longestUnit, row.unit.length) + gap : 0;
  return (
    rowReason(row).length +
    gap +
    (kind ? kind.length + gap : 0) +
    (cannotBeBilled(row.status) ? 20 : 0) +
    unit
  );
}

/** Why a row is there when its own words do not show it. */
export function reasonWords(reason: HitReason): string {
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
