import { useCallback, useEffect } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import type { EntryRef } from '../../core/desk/entry';
import type { Action } from '../app/actions';
import type { CopySubject } from '../app/useCopy';
import type { ScreenName } from '../app/screens';
import type { Lookup } from '../app/useLookup';
import { useUserStore } from '../db/UserContext';
import type { ShowToast } from '../ui/useToast';
import { usePinned } from './PinnedStrip';
import { runTakeStar } from './star-key';
import { refOf, toggleStar } from './starring';
import { noteVisit } from './visits';

/** A page that was brought to the front and stays so long was opened on purpose. */
const openedMs = 1_200;

/** Notes what is copied as recent. */
export function useCopyVisits(copyText: (text: string) => Promise<void>) {
  const store = useUserStore();
  return useCallback(
    (text: string, { ref, long }: CopySubject) => {
      noteVisit(store, ref, long);
      return copyText(text);
    },
    [store, copyText],
  );
}

/** Notes a page as recent once it was looked at. */
export function useOpenedVisits({ page, isPageInFront }: Lookup): void {
  const store = useUserStore();
  useEffect(() => {
    if (!page || !isPageInFront) return;
    const timer = setTimeout(() => noteVisit(store, refOf(page), page.record.long), openedMs);
    return () => clearTimeout(timer);
  }, [store, page, isPageInFront]);
}

/** Why Ctrl+D does nothing on a screen that has many codes in front, or none. */
const noCodeInFront = 'Ctrl+D stars the code of the search page, which is not in front. Nothing was changed.';

/** Keys that work anywhere: the star for the code in front, and the numbers of the pinned strip. */
export function useFavoriteActions(
  screen: ScreenName,
  lookup: Lookup,
  release: ReleaseEntry | null,
  show: ShowToast,
  open: (ref: EntryRef) => void,
): Action[] {
  const store = useUserStore();
  const pins = usePinned();
  const star = () => {
    // The keys of a dialog are the dialog's: what lies under it must not change.
    if (!release || document.querySelector('dialog:modal')) return;
    if (screen === 'favorites') {
      if (!runTakeStar()) show('No favorite is highlighted. Nothing was changed.');
      return;
    }
    if (screen !== 'lookup') {
      show(noCodeInFront);
      return;
    }
    const isThere = lookup.takePage((page) => void toggleStar(store, show, page, release));
    if (!isThere) show('Find a code first, then star it.');
  };
  return [
    {
      id: 'star',
      label: 'Star the code, or take its star',
      keys: 'Ctrl+D',
      matches: (event) =>
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'd',
      perform: star,
    },
    {
      id: 'pinned',
      label: 'Open a pinned favorite',
      keys: 'Alt+1 … 9',
      matches: (event) => event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/.test(event.code),
      perform: (event) => {
        const favorite = pins[Number(event.code.slice(-1)) - 1];
        if (favorite) open(favorite);
      },
    },
  ];
}
