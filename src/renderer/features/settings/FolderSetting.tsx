import { useEffect, useId, useState } from 'react';
import type { AppFacts } from '../../../bridge/app-schemas';
import { messageOf } from '../../../core/message-of';
import { useCommands } from '../../shell/commands';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './SettingsScreen.module.css';

type FolderSettingProps = { folder: string | null; onFolder: (folder: string | null) => void };

/** Where imported releases are kept. A change holds from the next start on, and moves nothing. */
export function FolderSetting({ folder, onFolder }: FolderSettingProps) {
  const { api } = useCommands();
  const id = useId();
  const [facts, setFacts] = useState<AppFacts | null>(null);
  const [text, setText] = useState(folder ?? '');
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    api.app.facts().then(setFacts, (error: unknown) => setWords(messageOf(error)));
  }, [api]);

  const use = async (wanted: string | null) => {
    const refusal = wanted === null ? null : await api.settings.checkFolder(wanted).catch(messageOf);
    if (refusal !== null) {
      setWords(refusal);
      return;
    }
    setWords(null);
    onFolder(wanted);
  };
  return (
    <section aria-labelledby="settings-folder" className={styles.group}>
      <h3 id="settings-folder">Releases on the disk</h3>
      <p>
        Imported releases are kept in <code>{facts?.sourcesFolder ?? '…'}</code>
      </p>
      <p className={styles.line}>
        <label htmlFor={id}>Another folder, as a full path</label>
        <input
          id={id}
          type="text"
          maxLength={1000}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button disabled={!text.trim()} onClick={() => void use(text.trim())}>
          Use this folder
        </Button>
        {folder !== null && (
          <Button
            onClick={() => {
              setText('');
              void use(null);
            }}
          >
            Use the usual folder
          </Button>
        )}
      </p>
      {words !== null && (
        <p role="alert" className={styles.trouble}>
          <Icon name="caution" /> {words}
        </p>
      )}
      {folder !== null && facts?.sourcesFolder !== folder && (
        <p role="status">From the next start: {folder}. What is kept now stays where it is.</p>
      )}
      <p className={styles.note}>
        Nothing is moved. A policy file from whoever looks after this computer takes precedence.
      </p>
    </section>
  );
}
