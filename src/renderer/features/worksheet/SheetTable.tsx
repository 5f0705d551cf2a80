import { useEffect, useRef, type KeyboardEvent } from 'react';
import { hcpcsRef, privateRef } from '../../../core/code/ref';
import { privateSystem } from '../../../core/systems/private/record';
import { useCommands } from '../../shell/commands';
import { Icon } from '../../ui/Icon';
import styles from './SheetTable.module.css';
import { useSheetWays } from './useSheetWays';
import { moveLine, removeLine, type SheetLine } from './worksheet-store';

/** The lines in their order. Buttons move them, and Alt with the arrows does the same from anywhere in a row. */
export function SheetTable({ lines }: { lines: readonly SheetLine[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const lost = useRef<number | null>(null);

  // The focus stays in the table when the row that had it is gone.
  useEffect(() => {
    if (lost.current === null) return;
    const rows = body.current?.rows;
    const row = rows?.item(Math.min(lost.current, rows.length - 1));
    lost.current = null;
    row?.querySelector<HTMLElement>('[data-remove]')?.focus();
  }, [lines]);

  const setWayLine = useSheetWays(lines);

  const onKeyDown = (event: KeyboardEvent, line: SheetLine) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    moveLine(line.id, by);
  };

  return (
    // A table that may scroll sideways has to be reached by keyboard.
    <div className={styles.frame} data-home tabIndex={0} role="region" aria-label="Lines of the worksheet">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Modifiers</th>
            <th scope="col" className={styles.number}>
              Units
            </th>
            <th scope="col" className={styles.number}>
              Charge
            </th>
            <th scope="col">NDC</th>
            <th scope="col">Description</th>
            <th scope="col">
              <span className="visually-hidden">Order</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, index) => (
            <SheetRow
              key={line.id}
              sheetLine={line}
              onFocus={() => setWayLine(line.id)}
              isFirst={index === 0}
              isLast={index === lines.length - 1}
              onKeyDown={(event) => onKeyDown(event, line)}
              onRemove={() => {
                lost.current = index;
                removeLine(line.id);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SheetRowProps = {
  sheetLine: SheetLine;
  onFocus: () => void;
  isFirst: boolean;
  isLast: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onRemove: () => void;
};

function SheetRow({ sheetLine, onFocus, isFirst, isLast, onKeyDown, onRemove }: SheetRowProps) {
  const { openCode } = useCommands();
  const { id, line, descriptor, system } = sheetLine;
  const name = [line.code, ...line.modifiers].join(' ');
  return (
    <tr onKeyDown={onKeyDown} onFocus={onFocus}>
      <th scope="row">
        <button
          type="button"
          className={styles.code}
          onClick={() => openCode(system === privateSystem ? privateRef(line.code) : hcpcsRef(line.code))}
        >
          {line.code}
        </button>
      </th>
      <td className="code">{line.modifiers.join(' ')}</td>
      <td className={styles.number}>{line.units}</td>
      <td className={styles.number}>{line.charge}</td>
      <td className="code">{line.ndc ? `${line.ndc.digits} ${line.ndc.measure}${line.ndc.quantity}` : ''}</td>
      <td className={styles.description}>{line.description === '' ? descriptor : line.description}</td>
      <td className={styles.order}>
        {/* Not disabled at the ends: a button that goes dead under the focus would lose it. */}
        <button
          type="button"
          aria-label={`Move ${name} up`}
          aria-disabled={isFirst}
          onClick={() => moveLine(id, -1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          aria-label={`Move ${name} down`}
          aria-disabled={isLast}
          onClick={() => moveLine(id, 1)}
        >
          <Icon name="downward" />
        </button>
        <button type="button" data-remove aria-label={`Remove ${name}`} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </td>
    </tr>
  );
}
