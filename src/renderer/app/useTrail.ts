import { useEffect, useEffectEvent, useState } from 'react';
import { goAlong, placeNow, startTrail, visit, type Place, type Trail } from '../../core/trail/trail';

/** A mouse's own buttons for back and forward. */
const mouseSteps: Record<number, number> = { 3: -1, 4: 1 };

/** What the browser says of a way it is about to go; the DOM library does not know it everywhere yet. */
type NavigateEvent = Event & {
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
};

/**
 * Back and forward through everything that the window has shown, by key, mouse and the browser's own buttons.
 * @param place what the window shows
 * @param comeBack shows a place again
 */
export function useTrail(place: Place, comeBack: (place: Place) => void) {
  const [trail, setTrail] = useState<Trail>(() => startTrail(place));
  // Worked out while rendering: what is shown is on the trail from the first moment.
  const now = visit(trail, place);
  if (now !== trail) setTrail(now);

  const go = (by: number): void => {
    const next = goAlong(now, by);
    if (!next) return;
    setTrail(next);
    comeBack(placeNow(next));
  };
  const goBy = useEffectEvent((by: number) => go(by));

  useEffect(() => {
    /** The browser counts only what follows a key or a click of the coder's. */
    const arm = () => {
      if (history.state !== front) history.pushState(front, '');
    };
    const onBack = () => {
      if (history.state === front) return;
      goBy(-1);
      history.forward();
    };
    const stay = (raw: Event) => {
      const { navigationType, destination, cancelable } = raw as NavigateEvent;
      if (navigationType === 'traverse' && !destination.sameDocument && cancelable) raw.preventDefault();
    };
    const onMouse = (event: MouseEvent) => {
      const by = mouseSteps[event.button];
      if (by === undefined) return;
      event.preventDefault();
      if (event.type === 'mouseup' && !document.querySelector('dialog:modal')) goBy(by);
    };
    const mouse = ['mousedown', 'mouseup', 'auxclick'] as const;
    const { navigation } = globalThis as { navigation?: EventTarget };
    addEventListener('keydown', arm, { capture: true, once: true });
    addEventListener('mousedown', arm, { capture: true, once: true });
    addEventListener('popstate', onBack);
    navigation?.addEventListener('navigate', stay);
    for (const type of mouse) addEventListener(type, onMouse);
    return () => {
      removeEventListener('keydown', arm, { capture: true });
      removeEventListener('mousedown', arm, { capture: true });
      removeEventListener('popstate', onBack);
      navigation?.removeEventListener('navigate', stay);
      for (const type of mouse) removeEventListener(type, onMouse);
    };
  }, []);

  return { trail: now, go };
}

/** The entry of the browser's history in which the window stands; the one below it catches the browser's Back. */
const front = 'codedesk';
