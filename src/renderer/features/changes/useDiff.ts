import { dataAddresses } from '../../../bridge/addresses';
import type { ReleaseDiff } from '../../../core/releases/diff';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';

type Difference = { diff: ReleaseDiff | null; failure: string | null };

/** The difference of two stored releases, computed in the worker; null until it is there. */
export function useDiff(olderId: string, newerId: string): Difference {
  const { client } = useCommands();
  const question =
    olderId && newerId
      ? { olderUrl: dataAddresses.release(olderId), newerUrl: dataAddresses.release(newerId) }
      : null;
  const { reply, failure, isCurrent } = useAnswer(client, null, 'diff', question);
  return isCurrent ? { diff: reply, failure } : { diff: null, failure: null };
}
