import { useRef } from 'react';
import { useCommands } from '../../shell/commands';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { Data } from '../../shell/useData';
import { systemName } from '../../../core/systems/registry';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import styles from './DataScreen.module.css';
import { DownloadForm } from './DownloadForm';
import { ImportReport } from './ImportReport';
import { LicensedLists } from './LicensedLists';
import { LinkedCard } from './LinkedCard';
import { ReleaseCard } from './ReleaseCard';

type DataScreenProps = {
  data: Data;
  onFiles: (files: readonly File[]) => void;
  onDownload: (address: string) => void;
  onClose: () => void;
};

/** A card for each source, one drop zone, and what the last import did. */
export function DataScreen({ data, onFiles, onDownload, onClose }: DataScreenProps) {
  const { api } = useCommands();
  const picker = useRef<HTMLInputElement>(null);
  const { state, status } = data;
  const commandsFor = (id: string) => ({
    onIssues: () => api.data.issues(id),
    onVerify: () => api.data.verify(id),
    onRemove: () => void data.remove(id),
  });
  const isLicensed = ({ licence }: ReleaseEntry) => licence !== undefined;
  const releases = state?.releases.filter((entry) => !isLicensed(entry)) ?? [];
  return (
    <section className={styles.screen} aria-labelledby="data-title">
      <header className={styles.header}>
        <h2 id="data-title">Data</h2>
        <ActionButton action="back" onClick={onClose}>
          Back to search
        </ActionButton>
      </header>

      <div className={styles.drop}>
        <p>
          Drop CMS files anywhere on this window: the Alpha-Numeric HCPCS zip or its txt, ASP payment limits,
          the ASP NDC crosswalk, MUE tables. CodeDesk recognises files by their content and never changes
          them.
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

      <DownloadForm
        isRunning={status.phase === 'running'}
        onDownload={onDownload}
        onCancel={data.cancelDownload}
      />

      <ImportReport status={status} />

      {state?.notices.map((notice) => (
        <p key={notice} className={styles.notice} role="alert">
          {notice}
        </p>
      ))}

      {Object.keys(state?.chosen ?? {}).map((system) => (
        <p key={system} className={styles.chosen}>
          You chose the release of {systemName(system)} in use; it stays whatever the date of service.{' '}
          <Button onClick={() => void data.choose(system, null)}>Let the date of service choose</Button>
        </p>
      ))}

      <ul className={styles.cards} aria-label="Releases">
        {releases.map((entry) => (
          <li key={entry.id}>
            <ReleaseCard
              entry={entry}
              isCurrent={entry.id === data.inForce[entry.system]?.id}
              isChosen={entry.id === state?.chosen[entry.system]}
              onChoose={() => void data.choose(entry.system, entry.id)}
              onAccept={() => void data.accept(entry.id)}
              {...commandsFor(entry.id)}
            />
          </li>
        ))}
      </ul>

      {state && state.linked.length > 0 && (
        <>
          <h3 className={styles.heading}>Linked to the codes</h3>
          <ul className={styles.cards} aria-label="Linked sources">
            {state.linked.map((entry) => (
              <li key={entry.id}>
                <LinkedCard entry={entry} {...commandsFor(entry.id)} />
              </li>
            ))}
          </ul>
        </>
      )}

      <LicensedLists
        data={data}
        entries={state?.releases.filter(isLicensed) ?? []}
        commandsFor={commandsFor}
      />
    </section>
  );
}
