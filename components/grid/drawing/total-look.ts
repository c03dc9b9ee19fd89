/** A total stands in its cell without an element around it: one is drawn for each row and column in view. */
export const totalLook =
  'flex flex-wrap content-center items-center gap-x-1.5 overflow-hidden px-2 text-xs max-sm:px-1.5';
