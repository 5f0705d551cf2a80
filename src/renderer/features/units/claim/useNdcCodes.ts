import { useEffect, useId, useState } from 'react';
import type { IsoDate } from '../../../../core/code/validity';
import { messageOf } from '../../../../core/message-of';
import { Overtaken } from '../../../shell/engine/client';
import { useCommands } from '../../../shell/commands';
import { canAnswer } from '../../../shell/engine/useEngine';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { noNdcCodes, type NdcCodes } from './line-check';

/** Codes that an NDC stands under are few. */
const mostCodes = 8;

/**
 * Asks under which codes the crosswalk has NDCs that it does not have under the code of the page: one of another drug is not to go on
 * the line. Without a crosswalk there are none, and nothing is said.
 * @param digits eleven each
 */
export function useNdcCodes(digits: readonly string[], on: IsoDate): NdcCodes {
  const { client } = useCommands();
  const engine = useEngineState();
  const by = useId();
  const [known, setKnown] = useState<{ of: string; found: NdcCodes }>({ of: '', found: noNdcCodes });
  const canAsk = engine === null || canAnswer(engine);
  const wanted = digits.length === 0 ? '' : JSON.stringify([digits, on, engine?.revision ?? 0]);

  useEffect(() => {
    if (wanted === '' || !canAsk) return;
    let isCurrent = true;
    const [all, day] = JSON.parse(wanted) as [string[], IsoDate];
    const ask = async (ndc: string) => {
      const question = { query: ndc, on: day, filter: {}, limit: mostCodes };
      const { rows } = await client.ask('search', question, { by: `${by} ${ndc}` });
      return [ndc, rows.filter(({ tier }) => tier === 'ndc').map(({ code }) => code)] as const;
    };
    const keep = (found: NdcCodes) => {
      if (isCurrent) setKnown({ of: wanted, found });
    };
    Promise.all(all.map(ask)).then(
      (found) => keep({ codes: new Map(found), failure: null }),
      (error: unknown) => {
        if (!(error instanceof Overtaken)) keep({ ...noNdcCodes, failure: messageOf(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, wanted, canAsk, by]);

  return known.of === wanted ? known.found : noNdcCodes;
}
