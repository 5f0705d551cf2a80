import { useRef } from 'react';
import { Button } from '../../ui/Button';
import styles from './DataScreen.module.css';

type DropZoneProps = { isRunning: boolean; onFiles: (files: readonly File[]) => void };

/** Where files may be dropped, as anywhere on the window, and the button for those who do not drag. */
export function DropZone({ isRunning, onFiles }: DropZoneProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.drop}>
      <p>
        Drop CMS files here or anywhere on the window.{' '}
        <span className={styles.quiet}>They are known by their content and never changed.</span>
      </p>
      <Button look="primary" disabled={isRunning} onClick={() => picker.current?.click()}>
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
  );
}
