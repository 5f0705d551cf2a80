import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { ShowToast } from '../ui/useToast';
import { actionList } from './action-list';
import { belongsToControl, isInField, isTyping } from '../shell/actions';
import { offered, type Offer } from '../shell/offers';

/**
 * Every key of the window in one place: the commands, and letters that go to the search box from anywhere.
 * @param own what the window does itself where the room in front does nothing else with the key
 */
export function useGlobalKeys(own: Offer, box: RefObject<HTMLInputElement | null>, show: ShowToast): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isInBox = event.target === box.current;
    const action = actionList.find(({ matches }) => matches(event));
    // In the search box Enter is a command: it copies what the box has found.
    const isMeant = action && (!belongsToControl(event) || (isInBox && event.key === 'Enter'));
    const perform = isMeant ? (offered(action.id) ?? own[action.id]) : undefined;
    const words = isMeant && !perform ? action.none : undefined;
    const wantsKeys = event.key === '?' && (isInBox ? box.current?.value === '' : !isInField(event));
    const wantsBox = !isInField(event) && isTyping(event);
    if (!perform && !words && !wantsKeys && !wantsBox) return;
    // The keys of a dialog are the dialog's: what lies under it must not change.
    if (document.querySelector('dialog:modal')) return;
    if (perform) perform(event);
    else if (words) show(words);
    else if (wantsKeys) own.keys?.(event);
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
}
