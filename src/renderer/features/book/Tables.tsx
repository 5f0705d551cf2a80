import { useState } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import type { TablesReply } from '../../../core/lookup/messages';
import type { LookupCell } from '../../../core/systems/table-lookup';
import { useCommands } from '../../shell/commands';
import { useEngineState } from '../../shell/engine/EngineContext';
import { useAnswer } from '../../shell/engine/useAnswer';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import link from '../code/LinkedText.module.css';
import { bookView, changeBook } from './book-view';
import styles from './Tables.module.css';

/** Tables by whose lines and columns a code is found; nothing where none is held. */
export function Tables({ on }: { on: IsoDate }) {
  const { client } = useCommands();
  const { table } = useStore(bookView);
  const [words, setWords] = useState('');
  const { reply, failure } = useAnswer(client, useEngineState(), 'tables', { table, words, on });
  if (failure) return <p role="alert">The tables could not be read: {failure}</p>;
  if (!reply || reply.tables.length === 0) return null;
  const shown = reply.tables.find(({ id }) => id === table);
  return (
    <section className={styles.tables} aria-label="Tables">
      <p className={styles.choice}>
        {reply.tables.map(({ id, name }) => (
          <Button
            key={id}
            aria-pressed={id === table}
            onClick={() => changeBook({ table: id === table ? null : id })}
          >
            {name}
          </Button>
        ))}
        {shown && (
          <label className={styles.words}>
            <span>{shown.lineName}</span>
            <input
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              // The words are what the table is opened for.
              autoFocus
            />
          </label>
        )}
        {shown?.source && <span className={styles.source}>{shown.source}</span>}
      </p>
      {shown && <Lines table={shown} lines={reply.lines} isAsked={words.trim() !== ''} />}
    </section>
  );
}

type LinesProps = Pick<TablesReply, 'lines'> & { table: TablesReply['tables'][number]; isAsked: boolean };

function Lines({ table: { name, lineName, columns }, lines, isAsked }: LinesProps) {
  if (!isAsked) return null;
  if (lines.length === 0) return <p role="status">No line of this table has all of these words.</p>;
  return (
    // Focusable, so that it can be scrolled by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{lineName}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ path, light, see, cells }, index) => (
            <tr key={index}>
              <th scope="row">
                {path.join(', ')}
                {light.length > 0 && <span className={styles.source}> ({light.join(', ')})</span>}
                {see !== null && <span className={styles.source}> see {see}</span>}
              </th>
              {cells.map((cell, at) => (
                <td key={at}>{cell ? <Cell cell={cell} /> : <span className={styles.source}>none</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A code with a dash is not complete: its page asks which of the codes below is meant. */
function Cell({ cell: { text, ref, isHeader } }: { cell: LookupCell }) {
  const { openCode } = useCommands();
  if (!ref) return <span className="code">{text}</span>;
  return (
    <button
      type="button"
      className={link.link}
      {...(isHeader ? { title: 'Not complete: its page asks for the rest' } : {})}
      onClick={() => openCode(ref)}
    >
      {text}
    </button>
  );
}
