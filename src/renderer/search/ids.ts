/** The input names its list and its highlighted option by these ids. */
export const resultListId = 'results';
export const optionId = (index: number): string => `result-${index}`;
