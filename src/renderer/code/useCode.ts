import { useEffect, useState } from 'react';
import type { CodeKind, IsoDate } from '../../core/codes';
import type { EngineState } from '../app/useEngine';
import { Overtaken, type EngineClient } from '../engine/client';
import type { CodeReply } from '../engine/messages';

export type CodeTarget = { code: string; kind: CodeKind };

/** The page of one code; the former one stays until the next has arrived, so that nothing flickers. */
export function useCode(
  client: EngineClient,
  engine: EngineState,
  target: CodeTarget | null,
  on: IsoDate,
): CodeReply | null {
  const [page, setPage] = useState<CodeReply | null>(null);
  const canAsk = engine.phase === 'codes' || engine.phase === 'ready';
  const code = target?.code;
  const kind = target?.kind;

  useEffect(() => {
    if (!canAsk || !code || !kind) return;
    client.ask('code', { code, kind, on }).then(setPage, (error: unknown) => {
      if (!(error instanceof Overtaken)) reportError(error);
    });
  }, [client, canAsk, engine.revision, code, kind, on]);

  return target ? page : null;
}
