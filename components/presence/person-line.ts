import { type OrcaDocument } from '@/lib/orca/model/document';
import { placeName } from '@/lib/orca/views/place-name';

import { type PresentPerson } from './present-people';
import { screenOfPath } from './screen-of-path';

/** Where somebody is and what they do there: "Relationships, at TOOL → LOAN", "Objects, editing …", "CTAs, idle". */
export function personLine(document: OrcaDocument, { tab, isIdle }: PresentPerson): string {
  const parts: (string | undefined)[] = [screenOfPath(tab.path)?.title];
  const editing = tab.editing && placeName(document, tab.editing.place);
  const at = tab.place === null ? undefined : placeName(document, tab.place);
  if (editing) parts.push(`editing ${editing}`);
  else if (at !== undefined) parts.push(`at ${at}`);
  if (isIdle) parts.push('idle');
  return parts.filter((part) => part !== undefined).join(', ');
}
