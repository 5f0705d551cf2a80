import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import { actionOf, type ActionId } from '../../core/actions/actions';
import { belongsToControl, isInField, isTyping } from '../shell/actions/keyboard';
import { keys, keyWords } from '../shell/actions/keys';
import { offered, type Offer } from '../shell/actions/offers';
import type { ShowToast } from '../ui/useToast';

export type Actions = {
  /** Whether the room in front, or the window itself, can do it now. */
  isPossible: (id: ActionId) => boolean;
  /** Does it, or says why not. */
  perform: (id: ActionId) => void;
};

/**
 * Every action of the window in one place, by key, menu or palette; and letters that go to the search box from anywhere.
 * @param own what the window does itself where the room in front does nothing else with the action
 */
export function useActions(
  api: Pick<CodeDeskApi, 'actions'>,
  own: Offer,
  box: RefObject<HTMLInputElement | null>,
  show: ShowToast,
): Actions {
  const latest = useRef(own);
  useLayoutEffect(() => {
    latest.current = own;
  });
  const workOf = useCallback((id: ActionId) => offered(id) ?? latest.current[id], []);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isInBox = event.target === box.current;
    const id = keys.get().actionAt(event);
    // A sign is a text where one can be typed, but for an empty search box.
    const isSign = event.key.length === 1 && isTyping(event);
    const isText = isSign && (isInBox ? box.current?.value !== '' : isInField(event));
    // In the search box Enter is a command: it copies what the box has found.
    const isMeant = id && !isText && (!belongsToControl(event) || (isInBox && event.key === 'Enter'));
    const work = isMeant ? workOf(id) : undefined;
    const words = isMeant && !work ? actionOf(id).none : undefined;
    const wantsBox = !isInField(event) && isTyping(event);
    if (!work && !words && !wantsBox) return;
    // The keys of a dialog are the dialog's: what lies under it must not change.
    if (isDialogOpen()) return;
    if (work) work(event);
    else if (words) show(keyWords(words));
    else {
      box.current?.focus();
      return;
    }
    event.preventDefault();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const isPossible = useCallback((id: ActionId) => workOf(id) !== undefined, [workOf]);
  const perform = useCallback(
    (id: ActionId) => {
      if (isDialogOpen()) return;
      const { none, label } = actionOf(id);
      const work = workOf(id);
      if (work) work(new KeyboardEvent('keydown'));
      else show(keyWords(none ?? `${label}: not on this screen.`));
    },
    [workOf, show],
  );
  useEffect(() => api.actions.onPerform(perform), [api, perform]);
  return { isPossible, perform };
}

const isDialogOpen = (): boolean => document.querySelector('dialog:modal') !== null;
