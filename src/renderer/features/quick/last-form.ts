import type { CopyForm } from '../../shell/useCopy';
import { readText, writeText } from '../units/remembered';

const key = 'copied-last-as';

/** The form in which a code was copied last, in whichever window; the code alone where none was yet. */
export const lastCopyForm = (): CopyForm => (readText(key) === 'with-unit' ? 'with-unit' : 'code');

/** Keeps it for the next look-up. */
export const noteCopyForm = (form: CopyForm): void => void writeText(key, form);

/** What Enter copies, for a legend. */
export const formWords = (form: CopyForm): string =>
  form === 'code' ? 'copy the code' : 'copy code, descriptor and unit';
