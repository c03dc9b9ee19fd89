import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

/** What has the keyboard inside the focused cell or head. */
export type Inside =
  /** The field for one more verb. */
  | { readonly mode: 'typing'; readonly text: string }
  | { readonly mode: 'chip' | 'renaming'; readonly ctaId: string };

/**
 * Moves to a cell and into it; without `inside` the cell itself has the keyboard. By blur the keyboard is elsewhere
 * already: then what was written in is closed, and nothing else happens.
 */
export type GoInside = (place: VerbPlace, inside: Inside | undefined, by?: 'key' | 'blur') => void;
