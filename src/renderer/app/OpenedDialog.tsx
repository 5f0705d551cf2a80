import { Button } from '../ui/Button';
import { ModalDialog } from '../ui/ModalDialog';
import styles from './App.module.css';

type OpenedDialogProps = { files: readonly File[]; onDecide: (isWanted: boolean) => void };

/** Asks before a file that was opened with CodeDesk is imported: a double click is no word to change the data in use. */
export function OpenedDialog({ files, onDecide }: OpenedDialogProps) {
  const names = files.map(({ name }) => name).join(', ');
  return (
    <ModalDialog
      title={files.length === 1 ? `Import ${names}?` : `Import ${files.length} files?`}
      onClose={() => onDecide(false)}
    >
      {files.length > 1 && <p>{names}</p>}
      <p>It was opened with CodeDesk. Once imported, a release is used for the dates that it covers.</p>
      <p className={styles.buttons}>
        <Button look="primary" onClick={() => onDecide(true)}>
          Import
        </Button>
        <Button onClick={() => onDecide(false)}>Leave</Button>
      </p>
    </ModalDialog>
  );
}
