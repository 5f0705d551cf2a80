import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import { systemName } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useAttempt } from '../../shell/useAttempt';
import type { Data } from '../../shell/useData';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './DataScreen.module.css';
import { DataTable } from './DataTable';
import { DownloadForm } from './DownloadForm';
import { DropZone } from './DropZone';
import { ImportReport } from './ImportReport';
import { LicensedLists } from './LicensedLists';

type DataScreenProps = {
  data: Data;
  on: IsoDate;
  onFiles: (files: readonly File[]) => void;
  onDownload: (address: string) => void;
  onClose: () => void;
};

/** One drop zone, what the last import did, and a table of all that is held and of what is missing. */
export function DataScreen({ data, on, onFiles, onDownload, onClose }: DataScreenProps) {
  const { api } = useCommands();
  const attempt = useAttempt();
  const { state, status } = data;
  const isRunning = status.phase === 'running';
  const commandsFor = (id: string) => ({
    onIssues: () => api.data.issues(id),
    onVerify: () => api.data.verify(id),
    onRemove: () => data.remove(id),
  });
  const isLicensed = ({ licence }: ReleaseEntry) => licence !== undefined;
  return (
    <section className={styles.screen} aria-labelledby="data-title">
      <ScreenHeader id="data-title" title="Data" onClose={onClose} />
      <DropZone isRunning={isRunning} onFiles={onFiles} />
      <ImportReport status={status} onCancel={() => attempt(data.cancelDownload)} />

      {state?.notices.map((notice) => (
        <p key={notice} className={styles.notice} role="alert">
          <Icon name="stop" /> {notice}
        </p>
      ))}

      {Object.keys(state?.chosen ?? {}).map((system) => (
        <div key={system} className={styles.chosen}>
          <Icon name="pin" />
          <p>You chose the release of {systemName(system)} in use; it stays whatever the date of service.</p>
          <Button onClick={() => attempt(() => data.choose(system, null))}>
            Let the date of service choose
          </Button>
        </div>
      ))}

      <DataTable data={data} on={on} commandsFor={commandsFor} onGet={onDownload} />

      <DownloadForm isRunning={isRunning} onDownload={onDownload} />

      <LicensedLists
        data={data}
        entries={state?.releases.filter(isLicensed) ?? []}
        commandsFor={commandsFor}
      />
    </section>
  );
}
