import { countText } from '../../../core/code/numbers';
import { useEffect, useRef } from 'react';
import { isSameCode, type CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { isMac } from '../../shell/actions/keyboard';
import { Button } from '../../ui/Button';
import { Licensed } from '../../ui/Licensed';
import row from '../../ui/Row.module.css';
import { StatusChip } from '../../ui/StatusChip';
import { optionId } from '../search/ids';
import { startListId } from './ids';
import styles from './StartList.module.css';
import type { StartList as List, StartRow } from './useStartList';

const numbered = 9;

type StartListProps = {
  list: List;
  /** The highlighted code; null before the coder has moved into the list. */
  active: CodeRef | null;
  onPick: (ref: CodeRef) => void;
  onCopy: () => void;
};

/** What an empty search shows instead of a blank: the codes at hand, in one list that the arrows go through. */
export function StartList({ list, active, onPick, onCopy }: StartListProps) {
  const { goTo } = useCommands();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (list.rows.length === 0) return null;
  return (
    <>
      {list.failure !== null && (
        <p role="alert">Whether these codes are in force could not be read: {list.failure}</p>
      )}
      <div ref={element} id={startListId} role="listbox" aria-label="Codes at hand" className={styles.list}>
        {list.groups.map(({ title, rows }) => (
          <div key={title} role="group" aria-label={title}>
            <h2 className={styles.title} aria-hidden="true">
              {title}
            </h2>
            {rows.map((of, index) => (
              <Line
                key={of.key}
                of={of}
                number={title === 'Pinned' && index < numbered ? index + 1 : 0}
                isActive={active !== null && isSameCode(active, of)}
                onPick={onPick}
                onCopy={onCopy}
              />
            ))}
          </div>
        ))}
      </div>
      {list.more > 0 && (
        <p className={styles.more}>
          <Button look="quiet" onClick={() => goTo('favorites')}>
            {countText(list.more)} more favorites
          </Button>
        </p>
      )}
    </>
  );
}

type LineProps = Pick<StartListProps, 'onPick' | 'onCopy'> & {
  of: StartRow;
  /** Of the key that opens it; 0 where it has none. */
  number: number;
  isActive: boolean;
};

function Line({ of, number, isActive, onPick, onCopy }: LineProps) {
  const { status, ended } = of;
  return (
    <div
      id={optionId(of)}
      role="option"
      aria-selected={isActive}
      aria-keyshortcuts={number > 0 ? `${isMac ? 'Meta' : 'Alt'}+${number}` : undefined}
      className={row.row}
      data-code={of.code}
      onClick={() => onPick(of)}
      onDoubleClick={onCopy}
    >
      <span className={row.code}>{formatCode(of)}</span>{' '}
      <span className={row.text} title={of.text}>
        <Licensed by={of.licence}>{of.text}</Licensed>
      </span>{' '}
      {of.licence !== null && <span className={row.kind}>license of {of.licence}</span>}{' '}
      {status && status !== 'active' && <StatusChip status={status} ended={ended} />}{' '}
      <span className={row.unit}>{of.unit}</span>{' '}
      {number > 0 && (
        <kbd className={styles.key} aria-hidden="true">
          {isMac ? '⌘' : 'Alt '}
          {number}
        </kbd>
      )}
    </div>
  );
}
