import { useRef, useState } from 'react';
import { exportName } from '../../../core/user-data/snapshot';
import { useCommands } from '../../shell/commands';
import { today } from '../../../core/code/dates';
import { savedWords, saveText } from '../../shell/save-text';
import { currentSnapshotText, useUserState, useUserStore } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import { arrivedSnapshot, readArrived } from './arrived-file';
import { SnapshotsDialog } from './SnapshotsDialog';

/** Export, import and the snapshots: the ways out of this computer and back. */
export function Transfer() {
  const store = useUserStore();
  const { api, show } = useCommands();
  // What is not open can neither be written to a file nor be compared with one.
  const isReady = useUserState().phase === 'ready';
  const picker = useRef<HTMLInputElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);

  const exportAll = async () => {
    const text = currentSnapshotText(store, new Date().toISOString());
    const words = savedWords(await saveText(api, exportName(today()), 'application/x-codedesk+json', text));
    if (words) show(...words);
  };

  return (
    <>
      <Button disabled={!isReady} onClick={() => void exportAll()}>
        Export
      </Button>
      <Button disabled={!isReady} onClick={() => picker.current?.click()}>
        Import
      </Button>
      <Button onClick={() => setIsChoosing(true)}>Snapshots</Button>
      <input
        ref={picker}
        type="file"
        accept=".codedesk,.json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="File of favorites"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void readArrived(api, show, file).then(arrivedSnapshot.set);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      {isChoosing && (
        <SnapshotsDialog
          onClose={() => setIsChoosing(false)}
          onArrived={(found) => {
            setIsChoosing(false);
            arrivedSnapshot.set(found);
          }}
        />
      )}
    </>
  );
}
