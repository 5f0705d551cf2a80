import { identity, type CodeRef } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import type { SimilarRow } from '../../../core/lookup/messages';
import { useCommands } from '../../shell/commands';
import { useEngineState } from '../../shell/engine/EngineContext';
import { useAnswer } from '../../shell/engine/useAnswer';

/** The worker is asked when the coder has come to rest on a code, so that similar codes never stand in the way of a key. */
const restMs = 200;

/**
 * The codes most like this one; null asks nothing. Null until the first answer for the code and the date is there; then the former rows stand until others arrive, or all below them
 * would jump, and a button among them lose the focus.
 */
export function useSimilar(ref: CodeRef | null, on: IsoDate): readonly SimilarRow[] | null {
  const { client } = useCommands();
  const engine = useEngineState();
  const question = ref && { ...identity(ref), on };
  const { reply, isCurrent } = useAnswer(client, engine, 'similar', question, { restMs });
  return isCurrent ? (reply ?? []) : null;
}
