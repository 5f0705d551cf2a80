import { useEffect, useState } from 'react';
import { dataAddresses } from '../../../bridge/addresses';
import type { ReleaseDiff } from '../../../core/releases/diff';
import { useCommands } from '../../shell/commands';
import { Overtaken } from '../../shell/engine/client';
import { messageOf } from '../../../core/message-of';

type Answer = { of: string; diff: ReleaseDiff | null; failure: string | null };

/** The difference of two stored releases, computed in the worker; null until it is there. */
export function useDiff(olderId: string, newerId: string): Pick<Answer, 'diff' | 'failure'> {
  const { client } = useCommands();
  const [answer, setAnswer] = useState<Answer>({ of: '', diff: null, failure: null });
  const of = `${olderId} ${newerId}`;

  useEffect(() => {
    if (!olderId || !newerId) return;
    const question = { olderUrl: dataAddresses.release(olderId), newerUrl: dataAddresses.release(newerId) };
    client.ask('diff', question).then(
      (diff) => setAnswer({ of, diff, failure: null }),
      (error: unknown) => {
        if (error instanceof Overtaken) return;
        setAnswer({ of, diff: null, failure: messageOf(error) });
      },
    );
  }, [client, of, olderId, newerId]);

  return answer.of === of ? answer : { diff: null, failure: null };
}
