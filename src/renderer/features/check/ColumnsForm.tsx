import { columnNames } from '../../../core/check/export';
import { holdCodes } from '../../../core/check/input/column-memory';
import type { ColumnField, Columns } from '../../../core/check/input/columns';
import { useCommands } from '../../shell/commands';
import styles from './CheckScreen.module.css';

const fields = Object.keys(columnNames) as ColumnField[];

type ColumnsFormProps = {
  columns: Columns;
  headers: readonly string[] | null;
  onColumns: (columns: Columns) => void;
};

/** What each column was read as, to be set right. It is remembered for tables with the same header row. */
export function ColumnsForm({ columns, headers, onColumns }: ColumnsFormProps) {
  const { show } = useCommands();
  const read = columns.flatMap((field) => (field ? columnNames[field] : []));
  const choose = (at: number, value: string) => {
    const field = fields.find((one) => one === value) ?? null;
    const next = columns.map((old, place) => (place === at ? field : old));
    if (holdCodes(next)) onColumns(next);
    else show('One column has to hold the codes; the columns were left as they were.', 'stop');
  };
  return (
    <details className={styles.columns}>
      <summary>Columns read: {read.join(', ')}</summary>
      <ul>
        {columns.map((field, at) => (
          <li key={at}>
            <label>
              <span>{headers?.[at] || `Column ${at + 1}`}</span>
              <select value={field ?? ''} onChange={(event) => choose(at, event.target.value)}>
                <option value="">not read</option>
                {fields.map((one) => (
                  <option key={one} value={one}>
                    {columnNames[one]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
