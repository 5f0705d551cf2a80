import { useId, useState, type ReactNode } from 'react';
import type { StoredEntry } from '../../../bridge/schemas';
import { formatDate } from '../../../core/code/dates';
import { Icon } from '../../ui/Icon';
import { contentWords, sourceName } from './source-words';
import styles from './DataTable.module.css';
import { SourceDetail, type SourceCommands } from './SourceDetail';

export type SourceRowProps = {
  entry: StoredEntry;
  isInUse?: boolean;
  /** What the row says of its state, shortly. */
  state: ReactNode;
  /** Why it is not certain that it is right, in a sentence. */
  doubt?: string | null;
  /** Opened from the start: something waits for the coder. */
  isOpened?: boolean;
  commands: SourceCommands;
  /** What may be done with this kind of source besides. */
  children?: ReactNode;
};

/** The columns of a table of sources: what it is, what it holds, from when on, and its state. */
export const SourceColumns = () => (
  <colgroup>
    <col />
    <col className={styles.content} />
    <col className={styles.from} />
    <col className={styles.state} />
  </colgroup>
);

/** One source that is held: a line of the table, and all that is known of it once it is opened. */
export function SourceRow({
  entry,
  isInUse = false,
  state,
  doubt = null,
  children,
  ...rest
}: SourceRowProps) {
  const [isOpen, setIsOpen] = useState(rest.isOpened ?? false);
  const id = useId();
  const name = sourceName(entry);
  return (
    <>
      <tr className={styles.row} data-in-use={isInUse} onClick={() => setIsOpen(!isOpen)}>
        <th scope="row">
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            // The row takes the click.
            onClick={undefined}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
            <span>{name}</span>
          </button>
        </th>
        <td className={styles.content}>{contentWords(entry)}</td>
        <td className={styles.from}>{entry.from ? formatDate(entry.from) : ''}</td>
        <td className={styles.state}>{state}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} id={id} className={styles.opened}>
            <SourceDetail entry={entry} name={name} doubt={doubt} commands={rest.commands}>
              {children}
            </SourceDetail>
          </td>
        </tr>
      )}
    </>
  );
}
