import { useState } from 'react';
import { keyOf } from '../../../core/code/ref';
import type { Cell, CodeComparison, CompareRow } from '../../../core/compare';
import { headerRefusal } from '../../../core/lookup/copy-choice';
import { useCommands } from '../../shell/commands';
import { formatDate } from '../../../core/code/dates';
import { formatCode } from '../../../core/systems/about';
import { writtenCode } from '../code/written-form';
import { CodeLink } from '../code/LinkedText';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import styles from './CompareTable.module.css';
import type { CompareList } from './useCompareList';

type CompareTableProps = { comparison: CodeComparison; list: CompareList };

/** A proper table: row names are its headers and stay in view; narrow windows scroll by column. */
export function CompareTable({ comparison, list }: CompareTableProps) {
  const [isOpen, setIsOpen] = useState(false);
  // The unit stands first: it is what goes wrong.
  const differing = comparison.rows
    .filter((row) => row.differs)
    .sort((a, b) => Number(b.id === 'unit') - Number(a.id === 'unit'));
  const equal = comparison.rows.filter((row) => !row.differs);
  return (
    // Focusable, so that it can be scrolled by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Comparison">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {comparison.codes.map((of, index) => (
              <th key={keyOf(of)} scope="col">
                <ColumnHead of={of} index={index} count={comparison.codes.length} list={list} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map((row) => (
            <Row key={row.id} row={row} />
          ))}
          {equal.length > 0 && (
            <tr>
              <th scope="row" colSpan={comparison.codes.length + 1} className={styles.fold}>
                <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
                  <Icon name={isOpen ? 'down' : 'right'} />{' '}
                  {equal.length === 1 ? '1 equal row' : `${equal.length} equal rows`}
                </Button>
              </th>
            </tr>
          )}
          {isOpen && equal.map((row) => <Row key={row.id} row={row} />)}
        </tbody>
      </table>
    </div>
  );
}

type ColumnHeadProps = {
  of: CodeComparison['codes'][number];
  index: number;
  count: number;
  list: CompareList;
};

function ColumnHead({ of, index, count, list }: ColumnHeadProps) {
  const code = formatCode(of);
  const { openCode, copyText, show } = useCommands();
  const copy = () => {
    const refusal = headerRefusal(of);
    if (refusal === null) void copyText(writtenCode(of));
    else show(refusal);
  };
  return (
    <span className={styles.head}>
      <CodeLink to={of} onCode={openCode} />
      {of.licence !== undefined && <span className={styles.licence}>license of {of.licence}</span>}
      <span className={styles.tools}>
        <Button look="quiet" aria-label={`Copy ${code}`} title={`Copy ${code}`} onClick={copy}>
          Copy{' '}
          <kbd className={styles.key} aria-hidden="true">
            {index + 1}
          </kbd>
        </Button>
        <Button
          look="quiet"
          aria-label={`Move ${code} left`}
          disabled={index === 0}
          onClick={() => list.move(of, -1)}
        >
          <Icon name="back" />
        </Button>
        <Button
          look="quiet"
          aria-label={`Move ${code} right`}
          disabled={index === count - 1}
          onClick={() => list.move(of, 1)}
        >
          <Icon name="forward" />
        </Button>
        <Button look="quiet" aria-label={`Take ${code} out`} onClick={() => list.remove(of)}>
          <Icon name="close" />
        </Button>
      </span>
    </span>
  );
}

function Row({ row }: { row: CompareRow }) {
  return (
    <tr data-differs={row.differs}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, index) => (
        <td key={index}>
          <CellText cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** The comparison itself has ISO dates, for exports; on the screen they stand as claim forms have them. */
const withScreenDates = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, formatDate);

function CellText({ cell }: { cell: Cell }) {
  if (cell.licence !== undefined) {
    const { licence, ...shown } = cell;
    return (
      <Licensed by={licence}>
        <CellText cell={shown} />
      </Licensed>
    );
  }
  if (cell.text !== null && cell.isDoubtful) {
    return (
      <span className={styles.caution}>
        <Icon name="caution" /> {withScreenDates(cell.text)}
      </span>
    );
  }
  if (cell.text === null) return <span className={styles.unknown}>not known</span>;
  if (!cell.pieces) return withScreenDates(cell.text) || <span className={styles.unknown}>none</span>;
  return cell.pieces.map(({ text, differs }, index) =>
    differs ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
