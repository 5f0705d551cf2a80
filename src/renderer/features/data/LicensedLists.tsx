import { useId, useRef, useState } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import { longestLicensee } from '../../../core/systems/customer/record';
import type { Data } from '../../shell/useData';
import { Button } from '../../ui/Button';
import styles from './LicensedLists.module.css';
import table from './DataTable.module.css';
import type { SourceCommands } from './SourceDetail';
import { SourceColumns, SourceRow } from './SourceRow';

type LicensedListsProps = {
  data: Data;
  /** The lists that are held. */
  entries: readonly ReleaseEntry[];
  commandsFor: (id: string) => SourceCommands;
};

/** Codes and texts that the coder's organization holds a license for: imported only after that was said, kept apart, removed at once. */
export function LicensedLists({ data, entries, commandsFor }: LicensedListsProps) {
  const [isHeld, setIsHeld] = useState(false);
  const [licensee, setLicensee] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const isRunning = data.status.phase === 'running';
  const isNamed = licensee.trim() !== '';
  return (
    <section className={styles.lists} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Your organization’s own code list</h3>
      <p className={styles.note}>
        CPT and other licensed codes are not in CodeDesk. A file of codes and texts that your organization
        holds a license for (tab, csv or xlsx) is read here. It stays on this computer, apart from all other
        data, and its texts go into no export, no snapshot and no print.
      </p>
      <div className={styles.form}>
        <label className={styles.word}>
          <input type="checkbox" checked={isHeld} onChange={(event) => setIsHeld(event.target.checked)} /> My
          organization holds a license for the texts of this file
        </label>
        <label htmlFor={`${id}-licensee`}>Who holds the license</label>
        <input
          id={`${id}-licensee`}
          type="text"
          autoComplete="organization"
          maxLength={longestLicensee}
          value={licensee}
          onChange={(event) => setLicensee(event.target.value)}
        />
        <Button disabled={!isHeld || !isNamed || isRunning} onClick={() => picker.current?.click()}>
          Choose the licensed file
        </Button>
        {(!isHeld || !isNamed) && (
          <p className={styles.note}>
            {isHeld
              ? 'Name who holds the license: every code of the file is marked with it.'
              : 'First confirm that your organization holds a license, and say who holds it.'}
          </p>
        )}
        <input
          ref={picker}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Licensed file"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (isHeld && isNamed) void data.importLicensed(files, licensee);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {entries.length > 0 && (
        <table className={table.table} aria-label="Licensed lists">
          <SourceColumns />
          <tbody>
            {entries.map((entry) => (
              <SourceRow
                key={entry.id}
                entry={entry}
                state={`license of ${entry.licence ?? 'an owner not stated'}`}
                commands={commandsFor(entry.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
