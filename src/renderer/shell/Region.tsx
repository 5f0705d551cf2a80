import { useCallback, type ReactNode } from 'react';
import type { PageError } from '../../bridge/app-schemas';
import { frames, kindOf } from '../../core/diagnostics/failure';
import { Button } from '../ui/Button';
import { ErrorBoundary, type Failure } from '../ui/ErrorBoundary';
import { useCommands } from './commands';
import { detailsOf } from './failure-details';
import styles from './Region.module.css';

/**
 * A part of the window that may fail alone: it says so, gives its details to copy, and can be tried again. The log gets
 * where it failed and never what the coder had typed.
 */
export function Region({ name, children }: { name: PageError['region']; children: ReactNode }) {
  const { api, copyText } = useCommands();
  const onFailure = useCallback(
    ({ error }: Failure) => {
      api.log.pageError({ region: name, kind: kindOf(error), frames: frames(error) }).catch(() => undefined);
    },
    [api, name],
  );
  return (
    <ErrorBoundary
      onFailure={onFailure}
      instead={(failure, again) => (
        <div role="alert" className={styles.failed}>
          <p>
            <strong>This part of the window failed: {name}.</strong> The rest keeps working, and what was
            saved is kept. Try again, or reload the window.
          </p>
          <p className={styles.buttons}>
            <Button onClick={again}>Try again</Button>
            <Button onClick={() => void api.windows.reload()}>Reload the window</Button>
            <Button onClick={() => void copyText(detailsOf(name, failure), 'the details')}>
              Copy details
            </Button>
          </p>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
