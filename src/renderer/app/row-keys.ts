import type { KeyboardEvent } from 'react';

/** How far a key leads through the rows. */
export const rowSteps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** True for the keys of the search box that work on its rows. */
export const isOfRows = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key === 'Enter' || key in rowSteps) && !ctrlKey && !metaKey && !altKey;
