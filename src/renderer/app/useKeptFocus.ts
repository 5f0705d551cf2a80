import { useLayoutEffect, type RefObject } from 'react';
import type { CodeReply } from '../../core/lookup/messages';
import type { ScreenName } from '../../core/actions/actions';

type Places = Record<'box' | 'pane' | 'main', RefObject<HTMLElement | null>>;

/**
 * What had the focus may go with its screen or page, and the keys would be nowhere: no scrolling by keyboard, nothing
 * for a screen reader. They go to what is in front now.
 */
export function useKeptFocus(
  screen: ScreenName,
  { page, isPageInFront }: { page: CodeReply | null; isPageInFront: boolean },
  { box, pane, main }: Places,
): void {
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    const front = screen !== 'lookup' ? main : isPageInFront ? pane : box;
    front.current?.focus({ preventScroll: true });
  }, [screen, page, isPageInFront, box, pane, main]);
}
