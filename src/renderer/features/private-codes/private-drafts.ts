import { useState } from 'react';
import type { PrivateFields } from '../../../core/user-data/private-codes';
import { createStore, useStore } from '../../shell/store';
import type { PrivateCode } from '../../../core/user-data/rows';

/*
 * What was typed about a private code and not saved: it outlives the form, so that Escape loses nothing. One that is
 * being added goes without a code.
 */

export type PrivateDraft = PrivateFields & {
  code: string;
  /** The private code as it was when the draft was begun; null for a new one. */
  former: PrivateCode | null;
};

const drafts = createStore<ReadonlyMap<string, PrivateDraft>>(new Map());

const blank = { code: '', descriptor: '', unit: '', payer: '', note: '' };

/** The fields of the form, as they were left the last time. */
export function usePrivateDraft(former: PrivateCode | null) {
  const name = former?.code ?? '';
  const kept = useStore(drafts).get(name);
  /** Whether something was left in the form before. */
  const [isTakenUp] = useState(kept !== undefined);
  const draft: PrivateDraft = kept ?? { ...(former ?? blank), former };
  return {
    draft,
    isTakenUp,
    write: (typed: Partial<PrivateDraft>) =>
      drafts.update((now) => new Map(now).set(name, { ...draft, ...typed })),
    drop: () => drafts.update((now) => new Map([...now].filter(([other]) => other !== name))),
  };
}
