import { useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { downloadPresets } from './download-presets';
import styles from './DownloadForm.module.css';

type DownloadFormProps = {
  isRunning: boolean;
  onDownload: (address: string) => void;
  onCancel: () => void;
};

/** The one place from which anything is ever asked of the network, and only when the button is pressed. */
export function DownloadForm({ isRunning, onDownload, onCancel }: DownloadFormProps) {
  const [presets] = useState(() => downloadPresets(new Date()));
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
          CMS names its files a little differently now and then; correct the address if it says that there is
          no such file. Nothing else is ever asked of the network.
        </p>
        {isRunning ? (
          <Button onClick={onCancel}>Cancel</Button>
        ) : (
          <Button disabled={!address.trim()} onClick={() => onDownload(address.trim())}>
            Download and import
          </Button>
        )}
      </div>
    </details>
  );
}
