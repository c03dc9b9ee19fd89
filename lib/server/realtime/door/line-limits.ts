import 'server-only';

/** One open line, as far as it counts for how many there may be. */
export type Line = {
  readonly projectId: string;
  readonly callerId: string;
  readonly isGuest: boolean;
  /** Where it comes from: one customer of a network provider. */
  readonly network: string;
};

const linesOfMemberMax = 40;
const linesOfProjectMax = 200;
/** The rest of a project's lines is kept for those who work in it. */
const guestsOfProjectMax = 140;
/** Everybody who looks through one link is one caller: a class in one room, or several in many. */
const guestsOfLinkMax = 120;
const guestsOfLinkAndNetworkMax = 60;

/** Whether one more line has room beside those that are open in this process. */
export function hasRoom(open: Iterable<Line>, line: Line): boolean {
  const count = { project: 0, guests: 0, caller: 0, neighbours: 0 };
  for (const other of open) {
    const isOwn = other.callerId === line.callerId;
    if (isOwn) count.caller += 1;
    if (isOwn && other.network === line.network) count.neighbours += 1;
    if (other.projectId !== line.projectId) continue;
    count.project += 1;
    if (other.isGuest) count.guests += 1;
  }
  if (count.project >= linesOfProjectMax) return false;
  if (!line.isGuest) return count.caller < linesOfMemberMax;
  return (
    count.guests < guestsOfProjectMax &&
    count.caller < guestsOfLinkMax &&
    count.neighbours < guestsOfLinkAndNetworkMax
  );
}
