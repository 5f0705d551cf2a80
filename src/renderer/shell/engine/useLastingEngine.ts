import { useEffect, useState } from 'react';
import type { EngineClient } from './client';
import { ownEngine, type LastingEngine } from './door';

/** The engine that answers: the one given as long as it lives, then one of this window's own. */
export function useLastingEngine({ client, gone }: LastingEngine): EngineClient {
  const [own, setOwn] = useState<EngineClient | null>(null);
  useEffect(() => {
    let isShown = true;
    void gone.then(() => {
      if (isShown) setOwn(ownEngine());
    });
    return () => {
      isShown = false;
    };
  }, [gone]);
  return own ?? client;
}
