'use client';

import { Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import { isStoryWritten, storyToKeep, userStory } from '@/lib/orca/views/user-story';

import { GrantAcceptance } from './grant-acceptance';
import { StoryText } from './story-text';
import { useStoryParts } from './use-story-parts';

type GrantStoryProps = {
  readonly cta: RecordOf<'cta'>;
  readonly role: RecordOf<'role'>;
  readonly grant: RecordOf<'grant'>;
};

/** The story of one role's use, made of its parts or written by hand, and what has to hold for it to be done. */
export function GrantStory({ cta, role, grant }: GrantStoryProps) {
  const [isEdited, setEdited] = useState(false);
  const parts = useStoryParts({ cta, role, grant });
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  if (!parts) return null;
  const isWritten = isStoryWritten(grant);
  const keep = (text: string) => {
    setEdited(false);
    const story = storyToKeep(parts, text);
    return edit({ type: 'grant.update', id: grant.id, patch: { story } });
  };
  return (
    <>
      <section aria-label={`Story of ${role.name}`} className="flex flex-col gap-1.5">
        {isEdited ? (
          <SharedField
            of={{ kind: 'grant', id: grant.id, field: 'story' }}
            label="Story"
            multiline
            maxLength={2_000}
            value={userStory(parts)}
            onCommit={keep}
          />
        ) : (
          <StoryText parts={parts} />
        )}
        <EditOnly>
          <span className="flex flex-wrap items-center gap-x-2 text-xs text-quiet">
            {isWritten && 'Written by hand.'}
            {isWritten && (
              <Button
                onPress={() => {
                  setEdited(false);
                  editAloud([{ type: 'grant.update', id: grant.id, patch: { story: '' } }]);
                }}
              >
                <RotateCcw aria-hidden /> Make it anew
              </Button>
            )}
            {!isEdited && (
              <Button onPress={() => setEdited(true)}>
                <Pencil aria-hidden /> Edit by hand
              </Button>
            )}
          </span>
        </EditOnly>
      </section>
      <GrantAcceptance parts={parts} />
    </>
  );
}
