import 'server-only';

/** Carries the path of a page request to where the page is made, which Next does not tell. */
export const askedPathHeader = 'x-asked-path';
