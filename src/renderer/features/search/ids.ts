import { keyOf, type EntryRef } from '../../../core/user-data/entry';

/** The input names its list and its highlighted option by these ids. */
export const resultListId = 'results';
/** By the code: another row at the same place has another name, so that screen readers say it. */
export const optionId = (ref: EntryRef): string => `result-${keyOf(ref)}`;
