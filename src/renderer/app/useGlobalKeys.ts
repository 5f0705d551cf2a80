import { useEffect, useEffectEvent, type RefObject } from 'react';
import { belongsToControl, hasCommand, isTyping, type Action } from './actions';

type Options = {
  /** True while a dialog has the keys. */
  isPaused: boolean;
  onKeys: () => void;
};

/**
 * Every key of the window in one place: the commands, and letters that go to the search box from anywhere.
 * Enter on a button, a link or an open section belongs to that element, unless a command key is held.
 */
export function useGlobalKeys(
  actions: readonly Action[],
  box: RefObject<HTMLInputElement | null>,
  { isPaused, onKeys }: Options,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isPaused || event.defaultPrevented || event.isComposing) return;
    const isInBox = event.target === box.current;
    const isForeign = !isInBox && belongsToControl(event);

    const action = actions.find((candidate) => candidate.matches(event));
    if (action && !(isForeign && event.key === 'Enter' && !hasCommand(event))) {
      event.preventDefault();
      action.perform(event);
      return;
    }
    if (event.key === '?' && (!isInBox || box.current?.value === '')) {
      event.preventDefault();
      onKeys();
      return;
    }
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (!isInField && isTyping(event)) box.current?.focus();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
