'use client';

import { Check, Plus } from 'lucide-react';
import { useMemo } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useToasts } from '@/components/ui/toast';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { recordSchemas } from '@/lib/orca/model/record';
import { attributePrompts, type AttributePrompt } from '@/lib/orca/views/attribute-prompts';

import { PanelSection } from './panel-section';

/** The checklist of attribute kinds: what the object has is ticked, the rest can be added by a press. */
export function PromptList({ objectId }: { readonly objectId: string }) {
  const edit = useEdit();
  const mayEdit = useMayEdit();
  const { announce } = useToasts();
  const document = useDocument((current) => current);
  const prompts = useMemo(() => attributePrompts(document, objectId), [document, objectId]);
  const offered = mayEdit ? prompts : prompts.filter(({ isCovered }) => isCovered);
  const add = ({ suggestion }: AttributePrompt) => {
    const record = recordSchemas.attribute.parse({
      kind: 'attribute',
      id: newId(),
      objectId,
      ...suggestion,
    });
    const refusal = edit({ type: 'attribute.create', record });
    if (refusal !== undefined) announce({ text: refusal });
  };
  return (
    <PanelSection title="Has it one of these?">
      <ul className="flex flex-wrap gap-1">
        {offered.map((prompt) => (
          <li key={prompt.label}>
            {prompt.isCovered ? (
              <span className="flex control-dense items-center gap-1 rounded px-2 text-sm text-quiet">
                <Check aria-hidden className="size-3.5" />
                {prompt.label}
                <span className="sr-only">: yes</span>
              </span>
            ) : (
              <button
                type="button"
                aria-label={`Add ${prompt.suggestion.name}`}
                onClick={() => add(prompt)}
                className="flex control-dense items-center gap-1 rounded border border-hairline px-2 text-sm hover:bg-hover"
              >
                <Plus aria-hidden className="size-3.5 text-quiet" />
                {prompt.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
