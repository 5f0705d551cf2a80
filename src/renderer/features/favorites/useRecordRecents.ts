import { useCallback, useEffect } from 'react';
import type { CopySubject } from '../../shell/useCopy';
import type { CodeReply } from '../../../core/lookup/messages';
import { recordRecent, useUserStore } from '../../shell/user-data';
import { statusWords } from '../../ui/StatusChip';
import { identity } from '../../../core/code/ref';

/** A page that was brought to the front and stays so long was opened on purpose. */
const openedMs = 1_200;

/** Notes what is copied as recent. */
export function useRecordCopied(copyText: (text: string, what?: string) => Promise<void>) {
  const store = useUserStore();
  return useCallback(
    (text: string, { ref, code, long, ended }: CopySubject) => {
      recordRecent(store, ref, long);
      // A code that can no longer be billed is never copied without a word.
      if (ended === null) return copyText(text);
      return copyText(text, `${code}, ${statusWords('ended', ended || null)}`);
    },
    [store, copyText],
  );
}

/** Notes a page as recent once it was looked at. */
export function useRecordOpened({
  page,
  isPageInFront,
}: {
  page: CodeReply | null;
  isPageInFront: boolean;
}): void {
  const store = useUserStore();
  useEffect(() => {
    if (!page || !isPageInFront) return;
    const timer = setTimeout(() => recordRecent(store, identity(page.record), page.record.long), openedMs);
    return () => clearTimeout(timer);
  }, [store, page, isPageInFront]);
}
