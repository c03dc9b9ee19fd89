import { type DocumentReply } from '@/lib/contracts/document';
import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';

/** What is said once it is known whose line it is: presence, pointers and leases. */
export type LinkMessage = Exclude<ClientMessage, { readonly type: 'hello' | 'commit' }>;

export type CommitMessage = Extract<ClientMessage, { readonly type: 'commit' }>;

/**
 * Why there is no line. `lost`: it is tried again by itself. `signed_out`: tried again when one comes back to the tab.
 * `gone`: the project is not there for this person any more.
 */
export type LineEnd = 'lost' | 'signed_out' | 'gone';

export type LinkListener = {
  /** Every message in the order in which the server said it, the welcome first. */
  readonly onMessage: (message: ServerMessage) => void;
  /** The document that follows a welcome without changes, in its place among the messages. */
  readonly onDocument?: (reply: DocumentReply) => void;
  /** The server has welcomed this tab: from here on `tell` is heard. */
  readonly onUp?: () => void;
  /** The line broke, or could not be had; told once for every attempt. */
  readonly onDown?: (why: LineEnd) => void;
};

/** One tab's live line to one project. It mends itself for as long as it is open. */
export type ProjectLink = {
  readonly open: () => void;
  readonly close: () => void;
  /** Returns what ends the listening. */
  readonly listen: (listener: LinkListener) => () => void;
  /** False where there is no line: nothing was said then, and nothing is said later. */
  readonly tell: (message: LinkMessage) => boolean;
};

/** What the document store needs of the line besides. */
export type DocumentLink = ProjectLink & {
  /** Sends a batch; false where there is no line. */
  readonly commit: (message: CommitMessage) => boolean;
  /** Begins anew, with a new hello: what came over this line does not fit together. */
  readonly renew: () => void;
};
