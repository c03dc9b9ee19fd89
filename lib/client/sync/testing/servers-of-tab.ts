import { type ApiError } from '@/lib/client/api/api-client';
import { type DocumentReply } from '@/lib/contracts/document';
import { type ChangesReply, type CommitReply } from '@/lib/contracts/operations';
import { type ClientMessage, type ServerMessage } from '@/lib/contracts/realtime';
import { type Result } from '@/lib/shared/result';

import { type Batch } from '../replica';

type TabEnd = {
  readonly userId: string;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onDocument: (reply: DocumentReply) => void;
  readonly onClose: () => void;
};

export type ConnectionOfTab = {
  readonly receive: (message: ClientMessage) => void;
  readonly leave: () => void;
};

/** The servers as a tab sees them. */
export type ServersOfTab = {
  readonly connect: (tab: TabEnd) => ConnectionOfTab;
  readonly post: (
    batch: Batch & { readonly actorId: string },
    since: number,
    answer: (reply: Result<CommitReply, ApiError> | 'lost') => void,
  ) => void;
  readonly documentReply: () => DocumentReply;
  readonly changesReply: (since: number, userId: string) => ChangesReply;
};
