import { type OwnEdits } from '../edits/own-edits';
import { type HttpLane } from '../http-lane';
import { type DocumentLink } from '../line/project-link';
import { nextSendings } from './dispatch';

type WaysOut = {
  readonly edits: Pick<OwnEdits, 'replica' | 'sent' | 'beginPost'>;
  readonly link: Pick<DocumentLink, 'commit'>;
  readonly lane: Pick<HttpLane, 'isBusy' | 'post'>;
};

export type LineState = {
  /** The line is there and the document has come over it. */
  readonly isLive: boolean;
  /** It has failed, and everything goes by requests. */
  readonly isWithoutLine: boolean;
};

/** Sends what can be sent now. Nothing is posted for as long as it is not known whether there will be a line. */
export function sendWaiting({ edits, link, lane }: WaysOut, line: LineState): void {
  const { isLive, isWithoutLine } = line;
  const { overLine, byPost } = nextSendings(edits.replica.pending, {
    isLive,
    sent: edits.sent,
    isPosting: lane.isBusy,
  });
  for (const { batchId, operations } of overLine) {
    if (!link.commit({ type: 'commit', batchId, operations: [...operations] })) return;
    edits.sent.add(batchId);
  }
  if (!byPost || !(isLive || isWithoutLine)) return;
  edits.beginPost(byPost);
  void lane.post(byPost);
}
