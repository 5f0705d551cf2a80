import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { CheckRow, Filled } from '../../../core/check/session';
import type { CheckView } from '../../../core/check/view';
import { formatDate } from '../../../core/code/dates';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { stepInList } from '../../ui/step-in-list';
import { equalRows } from '../../ui/rows';
import { lineStep, rowHeight, useVirtualRows } from '../../ui/useVirtualRows';
import { blockAround } from './line-places';
import styles from './LineList.module.css';
import { useTextLines } from './useTextLines';
import { VerdictMark } from './VerdictMark';

type LineListProps = {
  ref: Ref<HTMLDivElement | null>;
  view: CheckView;
  revision: number;
  /** The fields that any line has; others take no room. */
  filled: Filled;
  /** The highlighted place in the view, and how many it has. */
  active: number;
  total: number;
  /** How many it has as far as keys are concerned: while the number is on its way, as many as there can be. */
  reach: number;
  onActive: (place: number) => void;
  /** Opens the page of the highlighted line's code. */
  onOpen: () => void;
};

/** The lines of a view. Only the rows about what is in sight cross from the worker, however long the list is. */
export function LineList(props: LineListProps) {
  const { ref, view, revision, filled, active, total, reach, onActive, onOpen } = props;
  const { client } = useCommands();
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current);
  // What was pressed to check the list is gone.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, []);
  const textLines = useTextLines();
  const places = equalRows(rowHeight + (textLines - 1) * lineStep);
  const indexes = useVirtualRows(list, total, total > 0 ? active : -1, places);
  const block = blockAround(indexes, active);
  const { reply, failure } = useAnswer(client, null, 'checkRows', { view, revision, ...block });
  const rows = new Map(reply?.rows.map((row, at) => [reply.from + at, row]));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = stepInList(event.key, active, reach);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) onOpen();
    else onActive(next);
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label="Lines"
      aria-busy={reply === null}
      {...(total > 0 && { 'aria-activedescendant': rowId(active) })}
      className={styles.list}
      data-lines={textLines}
      onKeyDown={onKeyDown}
    >
      <RowsInPlace indexes={indexes} count={total} places={places}>
        {(index) => (
          <LineRow
            key={index}
            index={index}
            total={total}
            row={rows.get(index)}
            filled={filled}
            isActive={index === active}
            onChoose={() => onActive(index)}
          />
        )}
      </RowsInPlace>
      {failure && <p role="alert">The lines could not be read: {failure}</p>}
    </div>
  );
}

const rowId = (index: number): string => `check-line-${index}`;

type LineRowProps = {
  index: number;
  total: number;
  /** Undefined while it is on its way. */
  row: CheckRow | undefined;
  filled: Filled;
  isActive: boolean;
  onChoose: () => void;
};

function LineRow({ index, total, row, filled, isActive, onChoose }: LineRowProps) {
  const open = row?.findings.filter(({ ignored }) => ignored === null) ?? [];
  // The reason that stands there is that of the verdict.
  const first = open.find(({ severity }) => severity === row?.verdict);
  return (
    <div
      id={rowId(index)}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.row}
      onClick={onChoose}
    >
      {row ? (
        <>
          <span className={styles.verdict}>
            <VerdictMark verdict={row.verdict} />
          </span>
          <span className={styles.number}>{row.line}</span>
          <span className={styles.code}>{row.code || 'no code'}</span>
          {filled.modifiers && <span className={styles.modifiers}>{row.modifiers}</span>}
          {filled.units && (
            <span className={styles.units}>
              {row.units && `${row.units} ${row.units === '1' ? 'unit' : 'units'}`}
            </span>
          )}
          {filled.from && <span className={styles.day}>{row.from && formatDate(row.from)}</span>}
          <span className={styles.reason}>{first?.message ?? row.unchecked[0] ?? ''}</span>
          {open.length > 1 && <span className={styles.more}>+{open.length - 1}</span>}
        </>
      ) : (
        <span className={styles.reason}>…</span>
      )}
    </div>
  );
}
