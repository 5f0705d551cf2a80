import { useEffect, useState } from 'react';
import type { IsoDate } from '../../core/codes';
import { keyOf, type EntryKey, type EntryRef } from '../../core/desk/entry';
import type { EngineState } from '../app/useEngine';
import { Overtaken, type EngineClient } from '../engine/client';
import type { CodeReply } from '../engine/messages';

/** The page, and the code for which there is none. */
type Answer = { page: CodeReply | null; missing: EntryRef | null };

const nothing: Answer = { page: null, missing: null };

/** The page of one code; the former one stays until the next has arrived, so that nothing flickers. */
export function useCode(
  client: EngineClient,
  engine: EngineState,
  target: EntryRef | null,
  on: IsoDate,
): Answer {
  const [{ of, page }, setAnswer] = useState<{ of: EntryKey | null; page: CodeReply | null }>({
    of: null,
    page: null,
  });
  const canAsk = engine.phase === 'codes' || engine.phase === 'ready';
  const code = target?.code;
  const kind = target?.kind;
  const system = target?.system;

  useEffect(() => {
    if (!canAsk || !code || !kind || !system) return;
    const ref = { system, kind, code };
    client.ask('code', { ...ref, on }).then(
      (reply) => setAnswer({ of: keyOf(ref), page: reply }),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
  }, [client, canAsk, engine.revision, system, code, kind, on]);

  if (!target) return nothing;
  return { page, missing: page === null && of === keyOf(target) ? target : null };
}
