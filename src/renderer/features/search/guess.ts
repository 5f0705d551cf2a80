import type { CodeKey } from '../../../core/code/ref';
import { createStore } from '../../shell/store';

/** The highlighted code where it is a guess that nobody has chosen yet: its page does not urge to copy it. */
export const guessedCode = createStore<CodeKey | null>(null);
