import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ActionId } from '../../../core/actions/actions';

/*
 * What a key does is the business of what stands in front: a key must never work on a code that cannot be seen. A room
 * offers what it can do while it is on the screen and takes it back when it leaves.
 */

/** The panel of units offers these to its page, which waits for the right one before it asks. */
export type PanelOffer = 'claim-text' | 'claim-lines' | 'claim-ndcs';

type Perform = (event: KeyboardEvent) => void;

export type Offer = Partial<Record<ActionId | PanelOffer, Perform>>;

const standing = new Set<RefObject<Offer>>();

/** Returns the function that takes the offer back. */
export function offer(offered: RefObject<Offer>): () => void {
  standing.add(offered);
  return () => standing.delete(offered);
}

/** What the room that came last does for an action; undefined where none can do it. */
export function offered(id: keyof Offer): Perform | undefined {
  return [...standing].findLast(({ current }) => current[id])?.current[id];
}

/** Offers actions while the component stands; each does what the component last rendered would do. */
export function useOffer(actions: Offer): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  // With the very frame that shows it: who sees a screen presses its keys.
  useLayoutEffect(() => offer(latest), []);
}
