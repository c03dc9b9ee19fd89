'use client';

import { Pencil, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';
import {
  isStoryWritten,
  storyToKeep,
  userStory,
  type StoryParts,
} from '@/lib/orca/views/cta/user-story';

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
  const parts = useStoryParts({ cta, role, grant });
  return (
    parts && (
      <>
        <Story parts={parts} />
        <GrantAcceptance parts={parts} />
      </>
    )
  );
}

type PartsProps = { readonly parts: StoryParts };

function Story({ parts }: PartsProps) {
  const { role, grant } = parts;
  const [isEdited, setEdited] = useState(false);
  const [returnsFocus, setReturnsFocus] = useState(false);
  const tools = useRef<HTMLSpanElement>(null);
  const editAloud = useUndoableEdit();
  const { isRefused } = useRefusal();
  const isWritten = isStoryWritten(grant);
  const close = (byKey: boolean) => {
    setReturnsFocus(byKey);
    setEdited(false);
  };
  const makeAnew = () => {
    if (isRefused(placeOf.field(storyOf(grant)))) return;
    close(true);
    // The button that was pressed goes; the other stands there already unless the story was being edited.
    tools.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    editAloud([{ type: 'grant.update', id: grant.id, patch: { story: '' } }]);
  };
  return (
    <section aria-label={`Story of ${role.name}`} className="flex flex-col gap-1.5">
      {isEdited ? <StoryField parts={parts} onClose={close} /> : <StoryText parts={parts} />}
      <EditOnly>
        <span ref={tools} className="flex flex-wrap items-center gap-x-2 text-xs text-quiet">
          {isWritten && 'Written by hand.'}
          {isWritten && (
            <Button onPress={makeAnew}>
              <RotateCcw aria-hidden /> Make it anew
            </Button>
          )}
          {!isEdited && (
            <Button autoFocus={returnsFocus} onPress={() => setEdited(true)}>
              <Pencil aria-hidden /> Edit by hand
            </Button>
          )}
        </span>
      </EditOnly>
    </section>
  );
}

type StoryFieldProps = PartsProps & {
  /** By a key the keyboard goes back to where it came from. */
  readonly onClose: (byKey: boolean) => void;
};

/** Has the keyboard at once, and stays while its text is not taken. */
function StoryField({ parts, onClose }: StoryFieldProps) {
  const { grant } = parts;
  const edit = useEdit();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector('textarea')?.focus(), []);
  const keep = (text: string) => {
    const story = storyToKeep(parts, text);
    const refusal = edit({ type: 'grant.update', id: grant.id, patch: { story } });
    if (refusal === undefined) onClose(false);
    return refusal;
  };
  const answerKey = (event: KeyboardEvent) => {
    // The field lets go of an Enter only with what it has taken.
    const isEnd = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!isEnd || isComposing(event)) return;
    event.stopPropagation();
    onClose(true);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears the keys that end the field inside
    <div ref={frame} onKeyDown={answerKey}>
      <SharedField
        of={storyOf(grant)}
        label="Story"
        multiline
        maxLength={2_000}
        value={userStory(parts)}
        onCommit={keep}
      />
    </div>
  );
}

function storyOf({ id }: RecordOf<'grant'>) {
  return { kind: 'grant', id, field: 'story' } as const;
}
