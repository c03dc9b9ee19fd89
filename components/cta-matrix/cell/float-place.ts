type Span = { readonly top: number; readonly bottom: number };

/**
 * Where something of a height stands best beside an anchor, in pixels of one coordinate system: below, unless there is
 * too little room below and more above.
 */
export function floatSide(anchor: Span, view: Span, height: number): 'above' | 'below' {
  const below = view.bottom - anchor.bottom;
  return below >= height || below >= anchor.top - view.top ? 'below' : 'above';
}

type Room = { readonly left: number; readonly right: number };

/** The same across: with which edge of its anchor something of a width lines up. */
export function floatEdge(anchor: Room, view: Room, width: number): 'left' | 'right' {
  const onwards = view.right - anchor.left;
  return onwards >= width || onwards >= anchor.right - view.left ? 'left' : 'right';
}

/** How wide it can be there before the view ends. */
export function floatRoom(anchor: Room, view: Room, edge: 'left' | 'right'): number {
  return edge === 'left' ? view.right - anchor.left : anchor.right - view.left;
}
