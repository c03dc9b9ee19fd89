'use client';

import { Plus } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { suggestedAcceptance } from '@/lib/orca/views/cta/acceptance';
import { type StoryParts } from '@/lib/orca/views/cta/user-story';

/** What has to hold for a role's use to be done, a line each; what follows from its parts is one press away. */
export function GrantAcceptance({ parts }: { readonly parts: StoryParts }) {
  const { grant, role } = parts;
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const { isRefused } = useRefusal();
  const of = { kind: 'grant', id: grant.id, field: 'acceptance' } as const;
  const written = grant.acceptance.split('\n').map((line) => line.trim());
  const offered = useDocument((document) =>
    suggestedAcceptance(document, parts).filter((line) => !written.includes(line)),
  );
  const add = (lines: readonly string[]) => {
    if (isRefused(placeOf.field(of))) return;
    const acceptance = [grant.acceptance, ...lines].filter((line) => line !== '').join('\n');
    editAloud([{ type: 'grant.update', id: grant.id, patch: { acceptance } }]);
  };
  return (
    <section aria-label={`Acceptance for ${role.name}`} className="flex flex-col gap-1.5">
      <SharedField
        of={of}
        label="Done when"
        placeholder="One criterion to a line (Shift+Enter)"
        multiline
        maxLength={4_000}
        value={grant.acceptance}
        onCommit={(acceptance) =>
          edit({ type: 'grant.update', id: grant.id, patch: { acceptance } })
        }
      />
      {offered.length > 0 && (
        <EditOnly>
          <details className="text-xs">
            <summary className="cursor-default py-1 text-quiet hover:text-ink">
              {offered.length === 1 ? 'One criterion' : `${offered.length} criteria`} to take over
            </summary>
            <ul className="flex flex-col gap-0.5">
              {offered.map((line) => (
                <li key={line} className="flex items-start gap-1">
                  <span className="min-w-0 grow py-1 text-quiet">{line}</span>
                  <Button aria-label={`Add: ${line}`} onPress={() => add([line])}>
                    <Plus aria-hidden />
                  </Button>
                </li>
              ))}
            </ul>
            {offered.length > 1 && (
              <Button variant="outlined" onPress={() => add(offered)}>
                <Plus aria-hidden /> Add all
              </Button>
            )}
          </details>
        </EditOnly>
      )}
    </section>
  );
}
