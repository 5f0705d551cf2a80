import { countText } from '../../../core/code/numbers';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CodeRef } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import type { BookRow } from '../../../core/systems/book';
import { systems } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useEngineState } from '../../shell/engine/EngineContext';
import { useAnswer } from '../../shell/engine/useAnswer';
import { useStore } from '../../shell/store';
import { Licensed } from '../../ui/Licensed';
import { Button } from '../../ui/Button';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { useVirtualRows } from '../../ui/useVirtualRows';
import { bookView, changeBook } from './book-view';
import { Builder } from './builder/Builder';
import { Icon } from '../../ui/Icon';
import styles from './BookScreen.module.css';
import { stepInTree, withoutClosed } from './step-in-tree';
import { Tables } from './Tables';

type BookScreenProps = { on: IsoDate; onClose: () => void };

const noRows: readonly BookRow[] = [];

/** The code book: systems, their parts, headers and codes as one tree, moved in by the keys of every tree. */
export function BookScreen({ on, onClose }: BookScreenProps) {
  const { client, openCode } = useCommands();
  const view = useStore(bookView);
  const { open, active, built } = view;
  const { reply, failure, isCurrent } = useAnswer(client, useEngineState(), 'book', {
    open: [...open],
    reveal: null,
    on,
  });
  const rows = useMemo(() => withoutClosed(reply?.rows ?? noRows, open), [reply, open]);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const list = useRef<HTMLDivElement>(null);
  const indexes = useVirtualRows(list, rows.length, at);
  const [asked, setAsked] = useState<string | null>(null);
  const held = new Set(rows.flatMap(({ id, level }) => (level === 1 ? [id] : [])));
  const buildable = systems.filter(({ id, isBuiltFromTables }) => isBuiltFromTables && held.has(id));

  const toggle = ({ id, isOpen }: BookRow) => {
    const next = new Set(open);
    if (isOpen) next.delete(id);
    else next.add(id);
    setAsked(id);
    changeBook({ open: next, active: id });
  };
  const choose = (row: BookRow | undefined) => {
    if (!row) return;
    changeBook({ active: row.id });
    if (row.ref) openCode(row.ref);
    else toggle(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = stepInTree(event.key, at, rows);
    if (!step) return;
    event.preventDefault();
    const row = rows[step.at];
    if (!row) return;
    if (step.type === 'move') changeBook({ active: row.id });
    else if (step.type === 'toggle') toggle(row);
    else choose(row);
  };

  return (
    <section className={styles.screen} aria-labelledby="book-title">
      <div className={styles.header}>
        <ScreenHeader
          id="book-title"
          title="Code book"
          note={<span role="status">{asked !== null && !isCurrent ? 'Opening' : ''}</span>}
          onClose={onClose}
        />
      </div>
      <Tables on={on} />
      {buildable.map(({ id, name }) => (
        <div key={id} className={styles.build}>
          <Button
            aria-expanded={built === id}
            onClick={() => changeBook({ built: built === id ? null : id })}
          >
            Build a code of {name}
          </Button>
          {built === id && <Builder key={on} system={id} on={on} />}
        </div>
      ))}
      {failure && <p role="alert">The book could not be opened: {failure}</p>}
      <div
        ref={list}
        role="tree"
        data-home
        tabIndex={0}
        aria-labelledby="book-title"
        aria-busy={reply === null}
        aria-activedescendant={rows[at] && rowId(rows[at])}
        className={styles.tree}
        onKeyDown={onKeyDown}
      >
        <RowsInPlace indexes={indexes} count={rows.length}>
          {(index) => {
            const row = rows[index];
            return (
              row && (
                <TreeRow
                  key={row.id}
                  row={row}
                  isActive={index === at}
                  onToggle={() => toggle(row)}
                  onUse={() => choose(row)}
                />
              )
            );
          }}
        </RowsInPlace>
      </div>
    </section>
  );
}

const rowId = ({ id }: BookRow): string => `book-${id}`;

type TreeRowProps = { row: BookRow; isActive: boolean; onToggle: () => void; onUse: () => void };

function TreeRow({ row, isActive, onToggle, onUse }: TreeRowProps) {
  const { level, label, title, isOpen, count, place, of, ref, billable, licence } = row;
  return (
    <div
      id={rowId(row)}
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={isActive}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      className={styles.row}
      style={{ paddingLeft: `${level * 16 - 8}px` }}
      data-kind={kindOf(ref, billable)}
      onClick={onUse}
    >
      <span
        className={styles.fold}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        {isOpen !== null && <Icon name={isOpen ? 'down' : 'right'} />}
      </span>
      {label !== '' && <span className={styles.label}>{label}</span>}
      <span className={styles.text}>
        <Licensed by={licence}>{title}</Licensed>
      </span>
      {licence !== undefined && <span className={styles.isHeader}>license of {licence}</span>}
      {billable === false && <span className={styles.isHeader}>header</span>}
      {isOpen !== null && (
        <span className={styles.count}>
          {countText(count)} {count === 1 ? 'code' : 'codes'}
        </span>
      )}
    </div>
  );
}

const kindOf = (ref: CodeRef | null, billable: boolean | null): string =>
  ref === null ? 'part' : billable === false ? 'header' : 'code';
