import type { IsoDate } from '../../../core/code/validity';
import type { CodeRef } from '../../../core/code/ref';
import type { CompareReply } from '../../../core/lookup/messages';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';
import type { EngineState } from '../../shell/engine/useEngine';

/** The comparison of the codes, made in the worker; the former one stays until the next is there. Without one by a failure, that. */
export function useComparison(
  codes: readonly CodeRef[],
  on: IsoDate,
  dose: string,
  engine: EngineState,
): { reply: CompareReply | null; failure: string | null } {
  const { client } = useCommands();
  const question = codes.length > 0 ? { codes, on, dose } : null;
  const { reply, failure } = useAnswer(client, engine, 'compare', question);
  return question ? { reply, failure } : { reply: null, failure: null };
}
