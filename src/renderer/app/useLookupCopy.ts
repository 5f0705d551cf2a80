import { useCallback, useMemo } from 'react';
import { keyOf, type CodeRef } from '../../core/code/ref';
import { copyRefusal, headerRefusal } from '../../core/lookup/copy-choice';
import type { CodeReply } from '../../core/lookup/messages';
import { writtenForm } from '../features/code/written-form';
import { noteCopyForm } from '../features/quick/last-form';
import type { Search } from '../features/search/useSearch';
import { windowHabits } from '../shell/habits';
import { useStore } from '../shell/store';
import { useCopy, type CopyForm, type CopySubject } from '../shell/useCopy';
import { useSteady } from '../ui/useSteady';
import type { ShowToast } from '../ui/useToast';
import { copySubject } from './copy-subject';

type Standing = {
  search: Search;
  /** A code that stands instead of the highlighted row. */
  standing: CodeRef | null;
  page: CodeReply | null;
  /** Whether anything is typed. */
  isAsked: boolean;
};

type Ways = {
  run: (stage: 'rows', work: () => void) => void;
  /** From a header on to the codes below it. */
  toCompletion: () => void;
  copyText: (text: string, subject: CopySubject) => Promise<void>;
  show: ShowToast;
};

/** What a copy takes of the look-up, and why it takes nothing. */
export function useLookupCopy(
  { search, standing, page, isAsked }: Standing,
  { run, toCompletion, copyText, show }: Ways,
): { subject: CopySubject | null; copy: (as: CopyForm) => void } {
  const { row, rows, reply } = search;
  const form = useStore(writtenForm);
  const subject = useMemo(() => copySubject(standing, page, row, form), [standing, page, row, form]);
  const refusal = standing
    ? page && headerRefusal(page.record)
    : !isAsked || !reply
      ? null
      : copyRefusal(reply, search.active, search.isChosen);
  const isHeader = standing ? page?.record.billable === false : row?.billable === false;

  /** What is copied out of the list for its words may stand a little higher the next time. */
  const copyAndLearn = useSteady((text: string, copied: CopySubject) => {
    const found = rows.find((listed) => keyOf(listed) === keyOf(copied.ref));
    if (found) void windowHabits().note(reply?.query ?? '', found);
    return copyText(text, copied);
  });
  const copyNow = useCopy(
    subject,
    { words: refusal, next: isHeader ? toCompletion : null },
    run,
    copyAndLearn,
    show,
  );
  const copy = useCallback(
    (as: CopyForm) => {
      noteCopyForm(as);
      copyNow(as);
    },
    [copyNow],
  );
  return { subject, copy };
}
