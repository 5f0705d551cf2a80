import { useEffect, useState } from 'react';
import type { IsoDate } from '../../core/codes';
import { useDesk } from '../app/commands';
import { Overtaken } from '../engine/client';
import type { SimilarRow } from '../engine/messages';

/** The worker is asked when the coder has come to rest on a code, so that similar codes never stand in the way of a key. */
const restMs = 200;

/**
 * The codes most like this one. `of` is what they are shown beside: another one asks anew, null asks nothing. Null
 * until the answer for it is there.
 */
export function useSimilar(of: object | null, code: string, on: IsoDate): readonly SimilarRow[] | null {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<{ of: object; rows: readonly SimilarRow[] } | null>(null);

  useEffect(() => {
    if (!of) return;
    const timer = setTimeout(() => {
      client.ask('similar', { code, on }).then(
        (rows) => setAnswer({ of, rows }),
        (error: unknown) => {
          if (!(error instanceof Overtaken)) reportError(error);
        },
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [client, of, code, on]);

  return of !== null && answer?.of === of ? answer.rows : null;
}
