type Span = { readonly top: number; readonly bottom: number };

/**
 * Where something of a height stands best beside an anchor, in pixels of one coordinate system: below, unless there is
 * too little room below and more above.
 */
export function floatSide(anchor: Span, view: Span, height: number): 'above' | 'below' {
  const below = view.bottom - anchor.bottom;
  return below >= height || below >= anchor.top - view.top ? 'below' : 'above';
}
