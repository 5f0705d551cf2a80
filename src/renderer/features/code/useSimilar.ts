import { identity, type CodeRef } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import type { SimilarRow } from '../../../core/lookup/messages';
import { useCommands } from '../../shell/commands';
import { useEngineState } from '../../shell/engine/EngineContext';
import { useAnswer } from '../../shell/engine/useAnswer';

/** The worker is asked when the coder has come to rest on a code, so that similar codes never stand in the way of a key. */
const restMs = 200;

/** Similar codes; null until the answer for the code and the date is there. Without rows by a failure, that. */
export type SimilarFound = { rows: readonly SimilarRow[] | null; failure: string | null };

/**
 * The codes most like this one; null asks nothing. They stand while they are asked for anew, or all below them would jump, and a button
 * among them lose the focus; beside another code or date they do not.
 */
export function useSimilar(ref: CodeRef | null, on: IsoDate): SimilarFound {
  const { client } = useCommands();
  const engine = useEngineState();
  const question = ref && { ...identity(ref), on };
  const { reply, isCurrent, failure } = useAnswer(client, engine, 'similar', question, { restMs });
  return isCurrent ? { rows: reply ?? [], failure } : { rows: null, failure: null };
}
