import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './FolderPane.module.css';
import type { FolderCommands } from './folder-commands';
import { NameField } from './NameField';
import type { Folder } from '../../../core/user-data/rows';

/** What can be done to the folder that is shown. */
export function FolderBar({ folder, commands }: { folder: Folder; commands: FolderCommands }) {
  const [isNaming, setIsNaming] = useState(false);
  if (isNaming) {
    return (
      <NameField
        label={`New name of ${folder.name}`}
        start={folder.name}
        onName={(name) => name !== folder.name && commands.rename(folder, name)}
        onDone={() => setIsNaming(false)}
        toList={commands.toList}
      />
    );
  }
  return (
    <p className={styles.buttons} role="group" aria-label={`Folder ${folder.name}`}>
      <Button look="quiet" onClick={() => setIsNaming(true)}>
        Rename
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} up`} onClick={() => commands.shift(folder, -1)}>
        <Icon name="up" />
      </Button>
      <Button look="quiet" aria-label={`Move ${folder.name} down`} onClick={() => commands.shift(folder, 1)}>
        <Icon name="downward" />
      </Button>
      <Button look="quiet" onClick={() => commands.remove(folder)}>
        Remove
      </Button>
    </p>
  );
}
