import { useId, useState } from 'react';
import { useSettings } from '../../shell/settings';
import { Button } from '../../ui/Button';
import { today } from '../../../core/code/dates';
import { publishedFiles } from '../../../core/releases/published';
import styles from './DownloadForm.module.css';

type DownloadFormProps = {
  isRunning: boolean;
  onDownload: (address: string) => void;
};

/** The place from which data are asked of the network, and only when the button is pressed. */
export function DownloadForm({ isRunning, onDownload }: DownloadFormProps) {
  const { settings } = useSettings();
  const [presets] = useState(() => publishedFiles(today()));
  const [address, setAddress] = useState(presets[0]?.address ?? '');
  const id = useId();
  return (
    <details className={styles.download}>
      <summary>Download from CMS</summary>
      <div className={styles.form}>
        <label htmlFor={`${id}-preset`}>File</label>
        <select
          id={`${id}-preset`}
          value={presets.find((preset) => preset.address === address)?.address ?? ''}
          onChange={(event) => setAddress(event.target.value)}
        >
          {presets.map((preset) => (
            <option key={preset.address} value={preset.address}>
              {preset.label}
            </option>
          ))}
          <option value="" disabled>
            another address
          </option>
        </select>
        <label htmlFor={`${id}-address`}>Address</label>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          maxLength={500}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <p className={styles.note}>
          CMS changes the names of its files from time to time; correct the address if it says that there is
          no such file. Only the buttons for a download and for a newer CodeDesk use the network.
        </p>
        {settings.offline && <p className={styles.note}>You are working offline, as the settings say.</p>}
        <Button
          disabled={isRunning || !address.trim() || settings.offline}
          onClick={() => onDownload(address.trim())}
        >
          Download and import
        </Button>
      </div>
    </details>
  );
}
