'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { type StoryParts } from '@/lib/orca/views/cta/user-story';

/** What the story of a role's use names; nothing while its object is gone. */
export function useStoryParts({
  cta,
  role,
  grant,
}: Pick<StoryParts, 'cta' | 'role' | 'grant'>): StoryParts | undefined {
  const object = useDocument((document) => findRecord(document, 'object', cta.objectId));
  const contextObject = useDocument((document) =>
    findRecord(document, 'object', cta.contextObjectId ?? ''),
  );
  return object && { role, cta, object, contextObject, grant };
}
