/** The search box names this list while nothing is typed. */
export const startListId = 'start';
