import { useCallback, useEffect } from 'react';
import type { CopySubject } from '../../shell/useCopy';
import type { CodeReply } from '../../../core/lookup/messages';
import { useUserStore } from '../../shell/user-data/UserContext';
import { identity } from '../../../core/code/ref';
import { noteVisit } from '../../shell/user-data/visits';

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
export function useOpenedVisits({
  page,
  isPageInFront,
}: {
  page: CodeReply | null;
  isPageInFront: boolean;
}): void {
  const store = useUserStore();
  useEffect(() => {
    if (!page || !isPageInFront) return;
    const timer = setTimeout(() => noteVisit(store, identity(page.record), page.record.long), openedMs);
    return () => clearTimeout(timer);
  }, [store, page, isPageInFront]);
}
