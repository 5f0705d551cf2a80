import type { CodeRef } from '../../../core/code/ref';
import { addRecent } from '../../../core/user-data/recents';
import type { UserStore } from './store';

/** Records a code as opened or copied. Quietly: one that cannot be recorded must not disturb the copying. */
export function recordRecent(store: UserStore, ref: CodeRef, text: string): void {
  void store.change((data, now) => addRecent(data.recents, ref, text, now), { skipUndo: true });
}
