import { isTrip } from '../../../../core/claims';
import { formatDate } from '../../../../core/code/dates';
import { hcpcsRef, keyOf, type CodeRef } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import type { Briefs } from '../../../../core/lookup/messages';
import { isModifierCode } from '../../../../core/systems/hcpcs/record';
import { useCommands } from '../../../shell/commands';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { useAnswer } from '../../../shell/engine/useAnswer';
import { nothingWrong, type LineCheck } from './line-check';

type Asked = { code: string; modifiers: readonly string[]; place: string; on: IsoDate };

const placeRef = (code: string): CodeRef => ({ system: 'pos', kind: 'place', code });
/** A place that there always is: until it is answered for, the list of places is not there yet. */
const anyPlace = placeRef('11');

/**
 * Holds modifiers and place of service against the data, as the check does: what nobody has, what has ended by the date of service or
 * begins later. Modifiers of two digits are CPT's and cannot be looked up; two letters on an ambulance line are its trip.
 */
export function useLineCheck({ code, modifiers, place, on }: Asked): LineCheck {
  const { client } = useCommands();
  const engine = useEngineState();
  const refs = [...new Set(modifiers)]
    .filter((modifier) => isModifierCode(modifier) && !isTrip(code, modifier))
    .map((modifier) => hcpcsRef(modifier, 'modifier'));
  const places = /^\d{2}$/.test(place) ? [placeRef(place), anyPlace] : [];
  const question = refs.length + places.length > 0 ? { codes: [...refs, ...places], on } : null;
  const { reply, isCurrent, failure } = useAnswer(client, engine, 'briefs', question);
  if (isCurrent && failure !== null) {
    return { ...nothingWrong, modifiers: `The modifiers could not be checked: ${failure}` };
  }
  if (!reply || !isCurrent) return nothingWrong;
  return {
    modifiers: modifierProblem(refs, reply),
    place: places.length > 0 && reply[keyOf(anyPlace)] ? placeProblem(placeRef(place), reply, on) : null,
  };
}

function modifierProblem(refs: readonly CodeRef[], reply: Briefs): string | null {
  const unknown = refs.filter((ref) => !reply[keyOf(ref)]).map(({ code }) => code);
  if (unknown.length > 0) {
    return `${unknown.join(', ')} ${unknown.length === 1 ? 'is not a modifier' : 'are not modifiers'} in any release held.`;
  }
  for (const ref of refs) {
    const { status, ended = null } = reply[keyOf(ref)] ?? {};
    if (status === 'ended') {
      return `Modifier ${ref.code} ended${ended === null ? '' : ` on ${formatDate(ended)}`}.`;
    }
    if (status === 'not yet') return `Modifier ${ref.code} is not in use yet on the date of service.`;
  }
  return null;
}

function placeProblem(ref: CodeRef, reply: Briefs, on: IsoDate): string | null {
  const status = reply[keyOf(ref)]?.status;
  if (status === undefined) return `${ref.code} is not a place of service.`;
  if (status === 'not yet') return `Place ${ref.code} is not in use yet on ${formatDate(on)}.`;
  return status === 'ended' ? `Place ${ref.code} is no longer in use on ${formatDate(on)}.` : null;
}
