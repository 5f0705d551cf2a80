/** The most rows that ever cross from the worker. */
export const rowLimit = 100;
