import { useEffect, useState } from 'react';
import type { IsoDate } from '../../../core/code/record';
import { useDesk } from '../../shell/commands';
import { Overtaken } from '../../shell/engine/client';
import type { SimilarRow } from '../../../core/lookup/messages';

/** The worker is asked when the coder has come to rest on a code, so that similar codes never stand in the way of a key. */
const restMs = 200;

type Answer = { code: string; on: IsoDate; rows: readonly SimilarRow[] };

/**
 * The codes most like this one. `of` is what they are shown beside: a new one asks anew, null asks nothing. Null until
 * the first answer for the code and the date is there; then the former rows stand until others arrive, or all below them
 * would jump, and a button among them lose the focus.
 */
export function useSimilar(of: object | null, code: string, on: IsoDate): readonly SimilarRow[] | null {
  const { client } = useDesk();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!of) return;
    const timer = setTimeout(() => {
      client.ask('similar', { code, on }).then(
        (rows) => setAnswer({ code, on, rows }),
        (error: unknown) => {
          if (!(error instanceof Overtaken)) reportError(error);
        },
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [client, of, code, on]);

  return of !== null && answer?.code === code && answer.on === on ? answer.rows : null;
}
