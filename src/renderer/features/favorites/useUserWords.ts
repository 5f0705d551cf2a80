import { useEffect, useMemo, useRef, useState } from 'react';
import { emptyUserData } from '../../../core/user-data/user-data';
import type { EngineState } from '../../shell/engine/useEngine';
import type { UserState } from '../../shell/user-data';
import { Overtaken, type EngineClient } from '../../shell/engine/client';
import { wordsChange, type OwnData } from '../../../core/lookup/user-words';

/**
 * Keeps the engine told of the coder's own names and codes, and of what favorites were starred with: of each change
 * only what changed. Returns the engine's state with a revision that also grows when the engine has new words, so that
 * what was asked before is asked anew.
 */
export function useUserWords(client: EngineClient, engine: EngineState, user: UserState): EngineState {
  const [told, setTold] = useState(0);
  const { favorites, privateCodes } = user.data;
  const sent = useRef<{ to: EngineClient; data: OwnData }>({ to: client, data: emptyUserData });

  useEffect(() => {
    const now = { favorites, privateCodes };
    const { to, data } = sent.current;
    const change = wordsChange(to === client ? data : emptyUserData, now);
    sent.current = { to: client, data: now };
    if (!change) return;
    client.ask('user', change).then(
      () => setTold((count) => count + 1),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
  }, [client, favorites, privateCodes]);

  return useMemo(() => ({ ...engine, revision: engine.revision + told }), [engine, told]);
}
