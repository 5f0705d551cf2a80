import { useCallback, useMemo, useRef } from 'react';
import { isSameCode, keyOf, type CodeRef } from '../../../core/code/ref';
import type { Row } from '../../../core/lookup/messages';
import { rowTexts } from '../../../core/lookup/row-texts';
import { useLate } from '../../ui/useLate';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { mixedRows } from '../../ui/rows';
import { useLine } from '../../ui/useLine';
import { lineStep, rowHeight, useVirtualRows } from '../../ui/useVirtualRows';
import { resultListId } from './ids';
import styles from './ResultList.module.css';
import { ResultRow } from './ResultRow';
import { placeOf } from './row-place';
import { rowReasons } from './row-reason';

type ResultRowsProps = {
  /** What they answer; undefined where nothing was asked. */
  query: string | undefined;
  rows: readonly Row[];
  /** The highlighted row; -1 where none is. */
  active: number;
  /** True while they are those of another date, filter or text. */
  isStale: boolean;
  /** The codes that are chosen to be compared, in their order. */
  compared: readonly CodeRef[];
  onPick: (index: number) => void;
  onCopy: () => void;
};

/** The list itself, with as many of its rows as are in view: they are rendered when they change, and not when they are only marked as stale. */
export function ResultRows(props: ResultRowsProps) {
  const { query, rows, active, isStale, compared, onPick, onCopy } = props;
  const list = useRef<HTMLDivElement>(null);
  const isLate = useLate(isStale);
  const line = useLine(list);
  const reasons = useMemo(() => rowReasons(rows), [rows]);
  const rowPlaces = useMemo(() => {
    const chosen = new Set(compared.map(keyOf));
    return rows.map((row, at) => placeOf(row, line, chosen.has(keyOf(row)), reasons[at] ?? null));
  }, [rows, line, compared, reasons]);
  const texts = useMemo(() => {
    const toShow = rows.map(({ text }, at) => ({ taken: 0, ...rowPlaces[at], text }));
    return rowTexts(toShow, line.width, line.widthOf);
  }, [rows, rowPlaces, line]);
  const [height, step] = [rowHeight, lineStep];
  const places = useMemo(
    () => mixedRows(texts.map(({ lines }) => height + (lines - 1) * step)),
    [texts, height, step],
  );
  const indexes = useVirtualRows(list, rows.length, active, places);
  const rowAt = useCallback(
    (index: number) => {
      const row = rows[index];
      const text = texts[index];
      const place = rowPlaces[index];
      if (!row || !text || !place) return null;
      return (
        <ResultRow
          key={keyOf(row)}
          row={row}
          text={text}
          reason={reasons[index] ?? null}
          place={place}
          index={index}
          count={rows.length}
          isActive={index === active}
          chosen={compared.findIndex((ref) => isSameCode(ref, row)) + 1}
          onPick={onPick}
          onCopy={onCopy}
        />
      );
    },
    [rows, texts, reasons, rowPlaces, active, compared, onPick, onCopy],
  );
  return (
    <div
      ref={list}
      id={resultListId}
      role="listbox"
      aria-label="Results"
      className={styles.list}
      data-query={query}
      data-stale={isStale}
      data-late={isLate}
    >
      <RowsInPlace indexes={indexes} count={rows.length} places={places}>
        {rowAt}
      </RowsInPlace>
    </div>
  );
}
