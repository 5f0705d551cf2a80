import { useState } from 'react';
import type { Folder } from '../../core/desk/folders';
import { Button } from '../ui/Button';
import styles from './FolderPane.module.css';
import { NameField } from './NameField';

type FolderCommandsProps = {
  folder: Folder;
  onRename: (folder: Folder, name: string) => void;
  onShift: (folder: Folder, by: -1 | 1) => void;
  onRemove: (folder: Folder) => void;
  toList: () => void;
};

/** What can be done to the folder that is shown. */
export function FolderCommands({ folder, onRename, onShift, onRemove, toList }: FolderCommandsProps) {
  const [isNaming, setIsNaming] = useState(false);
  if (isNaming) {
    const done = (how: 'entered' | 'left') => {
      setIsNaming(false);
      if (how === 'entered') toList();
    };
    return (
      <NameField
        label={`New name of ${folder.name}`}
        start={folder.name}
        onName={(name, how) => {
          done(how);
          if (name !== folder.name) onRename(folder, name);
        }}
        onNone={done}
      />
    );
  }
  return (
    <p className={styles.buttons} role="group" aria-label={`Folder ${folder.name}`}>
      <Button look="quiet" onClick={() => setIsNaming(true)}>
        Rename
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} up`} onClick={() => onShift(folder, -1)}>
        ↑
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} down`} onClick={() => onShift(folder, 1)}>
        ↓
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          toList();
          onRemove(folder);
        }}
      >
        Remove
      </Button>
    </p>
  );
}
