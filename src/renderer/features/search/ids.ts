import { keyOf, type CodeRef } from '../../../core/code/ref';

/** The input names its list and its highlighted option by these ids. */
export const resultListId = 'results';
/** By the code: another row at the same place has another name, so that screen readers say it. */
export const optionId = (ref: CodeRef): string => `result-${keyOf(ref)}`;
