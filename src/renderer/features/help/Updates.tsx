import { countText } from '../../../core/code/numbers';
import { useEffect, useId, useRef, useState } from 'react';
import type { NewerVersion, UpdateAnswer, UpdateFetched, UpdatesState } from '../../../bridge/updates-schema';
import { formatDate } from '../../../core/code/dates';
import { messageOf } from '../../../core/message-of';
import { useCommands } from '../../shell/commands';
import { useSettings } from '../../shell/settings';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './HelpScreen.module.css';

type Phase =
  | { at: 'rest' }
  | { at: 'looking' }
  | { at: 'answered'; answer: UpdateAnswer }
  | { at: 'fetching'; answer: NewerVersion; words: string }
  | { at: 'fetched'; answer: NewerVersion; fetched: UpdateFetched };

/** A newer CodeDesk: looked for, told and fetched by buttons only. Nothing here happens by itself, and nothing is installed. */
export function Updates() {
  const { api } = useCommands();
  const id = useId();
  const { settings } = useSettings();
  const [state, setState] = useState<UpdatesState | null>(null);
  const [phase, setPhase] = useState<Phase>({ at: 'rest' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  // Working offline is a setting, and another window may change it.
  useEffect(() => {
    api.updates.state().then(setState, (error: unknown) => setTrouble(messageOf(error)));
  }, [api, settings.offline]);
  useEffect(
    () =>
      api.updates.onProgress(({ step }) =>
        setPhase((now) => (now.at === 'fetching' ? { ...now, words: step } : now)),
      ),
    [api],
  );

  /** The button that was pressed may go with what it was pressed for; the focus stays in this part. */
  const begin = (next: Phase) => {
    setTrouble(null);
    setPhase(next);
    place.current?.focus();
  };
  const look = async () => {
    begin({ at: 'looking' });
    const answer = await api.updates.look().catch(failed);
    setPhase({ at: 'answered', answer });
  };
  const fetch = async (answer: NewerVersion, name: string) => {
    begin({ at: 'fetching', answer, words: `Asking for ${name}` });
    const fetched = await api.updates.fetch(name).catch(failed);
    setPhase({ at: 'fetched', answer, fetched });
  };
  const told = (asked: Promise<string | null>) => void asked.catch(messageOf).then(setTrouble);
  const isBusy = phase.at === 'looking' || phase.at === 'fetching';
  const newer = newerOf(phase);
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={id} className={styles.updates}>
      <h3 id={id}>A newer CodeDesk</h3>
      <p className={styles.quiet}>
        CodeDesk never looks on its own and installs nothing.{' '}
        {state?.host && `The button asks ${state.host} once.`}
      </p>
      {state?.words && <p>{state.words}</p>}
      {state?.state === 'ready' && (
        <p>
          <Button disabled={isBusy} onClick={() => void look()}>
            Look for a newer version
          </Button>
        </p>
      )}
      <p role="status">{statusWords(phase)}</p>
      {newer && (
        <NewerWords
          newer={newer}
          isBusy={isBusy}
          onFetch={(name) => void fetch(newer, name)}
          onPage={() => told(api.updates.openPage())}
        />
      )}
      {phase.at === 'fetching' && (
        <Button onClick={() => void api.updates.cancel().catch(reportError)}>Cancel</Button>
      )}
      {phase.at === 'fetched' && phase.fetched.outcome === 'saved' && (
        <p>
          Close CodeDesk before you open it.{' '}
          <Button onClick={() => told(api.updates.show())}>Show it in its folder</Button>
        </p>
      )}
      {trouble !== null && (
        <p role="alert">
          <Icon name="caution" /> {trouble}
        </p>
      )}
    </section>
  );
}

const failed = (error: unknown) => ({ outcome: 'failed', message: messageOf(error) }) as const;

function newerOf(phase: Phase): NewerVersion | null {
  if (phase.at === 'fetching' || phase.at === 'fetched') return phase.answer;
  return phase.at === 'answered' && phase.answer.outcome === 'newer' ? phase.answer : null;
}

function statusWords(phase: Phase): string {
  switch (phase.at) {
    case 'rest':
      return '';
    case 'looking':
      return 'Looking for a newer version.';
    case 'answered':
      return phase.answer.outcome === 'newer'
        ? `CodeDesk ${phase.answer.version} is available, dated ${formatDate(phase.answer.published)}.`
        : phase.answer.message;
    case 'fetching':
      return phase.words;
    case 'fetched':
      return phase.fetched.outcome === 'saved'
        ? `${phase.fetched.name} is saved in ${phase.fetched.folder}. Its SHA-512 is the one that the feed states.`
        : phase.fetched.message;
  }
}

type NewerProps = {
  newer: NewerVersion;
  isBusy: boolean;
  onFetch: (name: string) => void;
  onPage: () => void;
};

/** What is new, and the two ways to it. */
function NewerWords({ newer, isBusy, onFetch, onPage }: NewerProps) {
  const { news, files, refusal, hasPage, isSigned } = newer;
  return (
    <>
      {news.length > 0 && (
        <ul aria-label="What is new">
          {news.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {isSigned
          ? 'The feed is signed by the key that this copy knows.'
          : 'The feed is not signed: it is trusted because of the address that it came from.'}
      </p>
      {refusal !== null && <p>{refusal}</p>}
      {refusal === null && files.length === 0 && <p>It does not name a file for this kind of computer.</p>}
      <p className={styles.buttons}>
        {hasPage && (
          <Button disabled={isBusy} onClick={onPage}>
            Open its page in the browser
          </Button>
        )}
        {refusal === null &&
          files.map(({ name, bytes }) => (
            <Button key={name} disabled={isBusy} onClick={() => onFetch(name)}>
              Download {name}, {countText(Math.max(1, Math.round(bytes / 2 ** 20)))} MB
            </Button>
          ))}
      </p>
    </>
  );
}
