/** The one look of what floats over the page. */
export const floatClasses =
  'min-w-32 overflow-auto rounded bg-raised text-ink shadow-float outline-none entering:animate-float-in';

/** A line in a list that floats: a menu's or a select's. */
export const floatItemClasses =
  'control-dense flex cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none select-none focus:bg-hover disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0';
