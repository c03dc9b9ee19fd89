/**
 * As high as a row together with the line below it, and with that line again: what scrolls under it does not show
 * through there.
 */
export const overRowLine = 'h-[calc(100%+1px)] border-b [border-bottom-color:inherit]';
