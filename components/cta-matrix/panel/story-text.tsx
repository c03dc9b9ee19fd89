'use client';

import { Fragment } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { storyParts, type StoryPart, type StoryParts } from '@/lib/orca/views/cta/user-story';

import { focusField } from './focus-field';

const missingWords: Readonly<Partial<Record<StoryPart, string>>> = {
  why: 'Say why',
  when: 'Say when',
};

/** A story with the parts that nobody has said yet marked: pressed, they lead to their field. */
export function StoryText({ parts }: { readonly parts: StoryParts }) {
  const mayEdit = useMayEdit();
  const fieldOf = (part: StoryPart) => (part === 'when' ? `condition-${parts.grant.id}` : part);
  return (
    <p className="text-sm">
      {storyParts(parts).map(({ text, part, isMissing }, at) =>
        isMissing && mayEdit ? (
          <Fragment key={at}>
            {text.startsWith(' ') && ' '}
            <button
              type="button"
              aria-label={missingWords[part] ?? `Say the ${part}`}
              title={missingWords[part]}
              onClick={(event) => focusField(event.currentTarget, fieldOf(part))}
              className="rounded-sm border-b border-dashed border-accent px-0.5 text-accent hover:bg-selected"
            >
              {text.trim()}
            </button>
          </Fragment>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
