import { type Candidate } from './candidate';

/** What the page asks the foraging worker; `id` ties the replies to the question. */
export type ForageRequest = { readonly id: number; readonly text: string };

/** Any number of progress replies (0..1), then the candidates or the error. */
export type ForageReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly candidates: readonly Candidate[] }
  | { readonly id: number; readonly error: string };
