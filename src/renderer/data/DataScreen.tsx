import { useRef } from 'react';
import { importedWords } from '../app/provenance';
import type { Data } from '../app/useData';
import { Button } from '../ui/Button';
import styles from './DataScreen.module.css';
import { ImportReport } from './ImportReport';
import { ReleaseCard } from './ReleaseCard';

type DataScreenProps = {
  data: Data;
  onFiles: (files: readonly File[]) => void;
  onIssues: (id: string) => Promise<{ line: number | null; message: string }[]>;
  onClose: () => void;
};

/** A card for each source, one drop zone, and what the last import did. */
export function DataScreen({ data, onFiles, onIssues, onClose }: DataScreenProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { state, status } = data;
  return (
    <section className={styles.screen} aria-labelledby="data-title">
      <header className={styles.header}>
        <h2 id="data-title">Data</h2>
        <Button keys="Esc" onClick={onClose}>
          Back to search
        </Button>
      </header>

      <div className={styles.drop}>
        <p>
          Drop a CMS file anywhere on this window: the Alpha-Numeric HCPCS zip, or the txt inside it. CodeDesk
          recognises files by their content and never changes them.
        </p>
        <Button look="primary" disabled={status.phase === 'running'} onClick={() => picker.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label="CMS files"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>

      <ImportReport status={status} />

      {state?.notices.map((notice) => (
        <p key={notice} className={styles.notice} role="alert">
          {notice}
        </p>
      ))}

      <ul className={styles.cards}>
        {state?.releases.map((entry) => (
          <li key={entry.id}>
            <ReleaseCard
              entry={entry}
              isCurrent={entry.id === state.currentId}
              summary={importedWords(entry)}
              onChoose={() => void data.choose(entry.id)}
              onRemove={() => void data.remove(entry.id)}
              onIssues={() => onIssues(entry.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
