import { useEffect, useState, type ReactNode } from 'react';
import type { PageError } from '../../bridge/app-schemas';
import type { CodeDeskApi } from '../../bridge/contract';
import { frames, kindOf } from '../../core/diagnostics/failure';
import { Button } from '../ui/Button';
import { ErrorBoundary, type Failure } from '../ui/ErrorBoundary';
import { detailsOf } from './failure-details';
import styles from './Region.module.css';

type WholeWindowProps = {
  api: Pick<CodeDeskApi, 'log' | 'windows'>;
  name: Extract<PageError['region'], 'window' | 'quick look-up'>;
  children: ReactNode;
};

/**
 * The last hold of a window: where what joins its parts fails, it says so in place of a blank page. What fails outside of
 * any part, in an answer that nobody waits for, goes to the log; nothing that was typed goes along.
 */
export function WholeWindow({ api, name, children }: WholeWindowProps) {
  useEffect(() => {
    const note = (error: unknown) => noteFailure(api, name, error);
    const onError = (event: ErrorEvent) => note(event.error);
    const onRejection = (event: PromiseRejectionEvent) => note(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [api, name]);
  return (
    <ErrorBoundary
      onFailure={({ error }) => noteFailure(api, name, error)}
      instead={(failure) => <Failed api={api} name={name} failure={failure} />}
    >
      {children}
    </ErrorBoundary>
  );
}

function noteFailure({ log }: Pick<CodeDeskApi, 'log'>, region: PageError['region'], error: unknown): void {
  log.pageError({ region, kind: kindOf(error), frames: frames(error) }).catch(() => undefined);
}

function Failed({ api, name, failure }: Omit<WholeWindowProps, 'children'> & { failure: Failure }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(detailsOf(name, failure)).then(
      () => setSaid('Copied the details.'),
      () => setSaid('The clipboard cannot be written to.'),
    );
  };
  return (
    <main className={styles.failed}>
      <h1 role="alert">CodeDesk: this {name} failed</h1>
      <p>
        What was saved is kept. Reload it. If it fails again, close CodeDesk and start it with --safe-mode,
        and hand the details to whoever helps.
      </p>
      <p className={styles.buttons}>
        <Button look="primary" onClick={() => void api.windows.reload()}>
          Reload the window
        </Button>
        <Button onClick={copy}>Copy details</Button>
      </p>
      <p role="status">{said}</p>
    </main>
  );
}
