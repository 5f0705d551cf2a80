import { useEffect, useState } from 'react';
import type { IsoDate } from '../../../core/code/record';
import { useDesk } from '../../shell/commands';
import { canAnswer, type EngineState } from '../../shell/engine/useEngine';
import { Overtaken } from '../../shell/engine/client';
import type { CompareReply } from '../../../core/lookup/messages';

/** The comparison of the codes, made in the worker; the former one stays until the next is there. */
export function useComparison(
  codes: readonly string[],
  on: IsoDate,
  dose: string,
  engine: EngineState,
): CompareReply | null {
  const { client } = useDesk();
  const [reply, setReply] = useState<CompareReply | null>(null);
  const wanted = codes.join(' ');
  const canAsk = canAnswer(engine);

  useEffect(() => {
    if (!wanted || !canAsk) return;
    client.ask('compare', { codes: wanted.split(' '), on, dose }).then(setReply, (error: unknown) => {
      if (!(error instanceof Overtaken)) reportError(error);
    });
  }, [client, canAsk, wanted, on, dose, engine.revision]);

  return wanted ? reply : null;
}
