import { useEffect, useState } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/record';
import { keyOf, type EntryKey, type EntryRef } from '../../../core/user-data/entry';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { Overtaken, type EngineClient } from '../../shell/engine/client';
import type { CodeReply } from '../../../core/lookup/messages';

/** The page, or the code for which there is none, and the release that says so. */
type Answer = { page: CodeReply | null; missing: EntryRef | null; source: ReleaseEntry | null };

const nothing: Answer = { page: null, missing: null, source: null };

/** The page of one code; the former one stays until the next has arrived, so that nothing flickers. */
export function useCode(
  client: EngineClient,
  engine: EngineState,
  target: EntryRef | null,
  on: IsoDate,
): Answer {
  const [{ of, page, source }, setAnswer] = useState<{ of: EntryKey | null } & Omit<Answer, 'missing'>>({
    of: null,
    page: null,
    source: null,
  });
  const { release } = engine;
  const canAsk = canAnswer(engine);
  const code = target?.code;
  const kind = target?.kind;
  const system = target?.system;

  useEffect(() => {
    if (!canAsk || !code || !kind || !system) return;
    const ref = { system, kind, code };
    client.ask('code', { ...ref, on }).then(
      (reply) => setAnswer({ of: keyOf(ref), page: reply, source: release }),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) reportError(error);
      },
    );
  }, [client, canAsk, engine.revision, release, system, code, kind, on]);

  if (!target) return nothing;
  return { page, missing: page === null && of === keyOf(target) ? target : null, source };
}
