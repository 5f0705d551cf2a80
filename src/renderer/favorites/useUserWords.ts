import { useEffect, useMemo, useState } from 'react';
import type { EngineState } from '../app/useEngine';
import type { UserState } from '../db/store-types';
import { Overtaken, type EngineClient } from '../engine/client';
import type { UserWords } from '../engine/own';

/**
 * Keeps the engine told of the coder's own names and codes, and of what favorites were starred with. Only what the
 * engine uses counts: a new order or note sends nothing. Returns the engine's state with a revision that also grows
 * when the engine has new words, so that what was asked before is asked anew.
 */
export function useUserWords(client: EngineClient, engine: EngineState, user: UserState): EngineState {
  const [told, setTold] = useState(0);
  const { favorites, privateCodes } = user.data;
  const signature = useMemo(
    () =>
      favorites
        .map(({ key, aliases, starred }) => `${key} ${starred.at} ${aliases.join('\t')}`)
        .sort()
        .join('\n'),
    [favorites],
  );

  const words = useMemo(
    (): UserWords => ({
      favorites: favorites.map(({ key, system, kind, code, aliases, starred }) => ({
        key,
        system,
        kind,
        code,
        aliases,
        starred,
      })),
      codes: privateCodes,
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the signature stands for what matters of the favorites
    [signature, privateCodes],
  );

  useEffect(() => {
    if (!words.favorites.length && !words.codes.length && told === 0) return;
    client.ask('user', words).then(
      () => setTold((count) => count + 1),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked when the words change, not when they were told
  }, [client, words]);

  return useMemo(() => ({ ...engine, revision: engine.revision + told }), [engine, told]);
}
