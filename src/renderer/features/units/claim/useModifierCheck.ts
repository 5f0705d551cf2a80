import { formatDate } from '../../../../core/code/dates';
import { hcpcsRef, keyOf } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import { isModifierCode } from '../../../../core/systems/hcpcs/record';
import { useCommands } from '../../../shell/commands';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { useAnswer } from '../../../shell/engine/useAnswer';

/**
 * What is wrong with modifiers by what the data know of them: one that nobody has, or one that has ended by the date of service.
 * Those of two digits are CPT's and cannot be looked up.
 * @returns null where nothing is wrong, and until the answer is there; where there will be none, that
 */
export function useModifierCheck(modifiers: readonly string[], on: IsoDate): string | null {
  const { client } = useCommands();
  const engine = useEngineState();
  const refs = [...new Set(modifiers)].filter(isModifierCode).map((code) => hcpcsRef(code, 'modifier'));
  const question = refs.length > 0 ? { codes: refs, on } : null;
  const { reply, isCurrent, failure } = useAnswer(client, engine, 'briefs', question);
  if (isCurrent && failure !== null) return `The modifiers could not be checked: ${failure}`;
  if (!reply || !isCurrent) return null;
  const unknown = refs.filter((ref) => !reply[keyOf(ref)]).map(({ code }) => code);
  if (unknown.length > 0) {
    return `${unknown.join(', ')} ${unknown.length === 1 ? 'is not a modifier' : 'are not modifiers'} in any release held.`;
  }
  const ended = refs.find((ref) => reply[keyOf(ref)]?.status === 'ended');
  const lastDay = ended && reply[keyOf(ended)]?.ended;
  return ended ? `Modifier ${ended.code} ended${lastDay ? ` on ${formatDate(lastDay)}` : ''}.` : null;
}
