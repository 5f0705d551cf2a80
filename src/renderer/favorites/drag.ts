/** Favorites on the way from the list to a place in it or to a folder: their keys, a line each. */
export const dragType = 'application/x-codedesk-favorites';
