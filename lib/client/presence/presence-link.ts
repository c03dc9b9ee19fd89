import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';

/** What presence needs of this tab's line. */
export type PresenceLink = {
  readonly listen: (listener: {
    readonly onMessage: (message: ServerMessage) => void;
    readonly onUp?: () => void;
    readonly onDown?: () => void;
  }) => () => void;
  /** False: there is no line just now and nothing was sent. */
  readonly tell: (message: PresenceMessage) => boolean;
};

export type PresenceMessage = Extract<
  ClientMessage,
  { type: 'presence' | 'cursor' | 'lease.take' | 'lease.release' }
>;
