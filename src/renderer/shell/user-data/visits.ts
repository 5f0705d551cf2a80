import type { CodeRef } from '../../../core/code/ref';
import { visit } from '../../../core/user-data/recents';
import type { UserStore } from './store';

/** Notes a code as opened or copied. Quietly: a code that cannot be noted must not disturb the copying. */
export function noteVisit(store: UserStore, ref: CodeRef, text: string): void {
  void store.change((data, now) => visit(data.recents, ref, text, now), { isQuiet: true });
}
