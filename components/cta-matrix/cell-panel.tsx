'use client';

import { Plus } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { LockNotice } from '@/components/presence/cells/lock-notice';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { ctasOf, findAnswer, findRecord } from '@/lib/orca/model/lookups';
import { type MissingVerb, missingVerbs } from '@/lib/orca/views/missing-verbs';

import { type GoInside } from './cta-focus';
import { useCtaCell } from './use-cta-cell';
import { useVerbs } from './use-verbs';

type CellPanelProps = { readonly place: VerbPlace; readonly goInside: GoInside };

const answers = [
  { value: 'question', label: 'Question' },
  { value: 'not_permitted', label: 'Not permitted' },
  { value: 'not_applicable', label: 'Not applicable' },
] as const;

/** A cell without a chosen verb: what it says, and verbs that the object might lack. */
export function CellPanel({ place, goInside }: CellPanelProps) {
  const { objectId, roleId } = place;
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  const role = useDocument((document) =>
    roleId === null ? undefined : findRecord(document, 'role', roleId),
  );
  const answer = useDocument((document) =>
    roleId === null ? undefined : findAnswer(document, 'cta', objectId, roleId),
  );
  const verbs = useVerbs();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const cell = placeOf.ctaCell(objectId, roleId);
  if (!object) return null;
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">
        <span className="object-caps">{object.name}</span>
        <span className="px-1.5 font-normal text-quiet">for</span>
        {role ? role.name : 'nobody yet'}
      </h2>
      <LockNotice place={cell} />
      {!mayEdit && <CellWords place={place} goInside={goInside} />}
      <EditOnly>
        <Button
          variant="outlined"
          className="self-start"
          onPress={() => goInside(place, { mode: 'typing', text: '' })}
        >
          <Plus aria-hidden /> Add a verb
        </Button>
        {role && (
          <div role="group" aria-label="Without a verb" className="flex flex-wrap gap-1">
            {answers.map(({ value, label }) => (
              <ToggleButton
                key={value}
                isSelected={answer?.value === value}
                onChange={(isOn) => {
                  if (!isRefused(cell)) verbs.answer(place, isOn ? value : null);
                }}
              >
                {label}
              </ToggleButton>
            ))}
          </div>
        )}
        <Prompts place={place} />
      </EditOnly>
    </div>
  );
}

/** What the cell says, for people who only look: each verb leads to its details. */
function CellWords({ place, goInside }: CellPanelProps) {
  const { held, answer } = useCtaCell(place.objectId, place.roleId);
  const said = answers.find(({ value }) => value === answer?.value)?.label;
  if (held.length === 0) {
    return <p className="text-sm text-quiet">{said ?? 'Nobody has been asked yet.'}</p>;
  }
  return (
    <ul aria-label="Calls to action" className="-mx-2 flex flex-col">
      {held.map(({ cta }) => (
        <li key={cta.id}>
          <Button
            className="font-normal"
            onPress={() => goInside(place, { mode: 'chip', ctaId: cta.id })}
          >
            {cta.verb}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Quiet questions: a life has a beginning and an end, and most verbs have one that takes them back. */
function Prompts({ place }: { readonly place: VerbPlace }) {
  const ctas = useDocument((document) => ctasOf(document, place.objectId));
  const verbs = useVerbs();
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  const missing = missingVerbs(ctas);
  if (missing.length === 0) return null;
  const takenBack = ({ takesBackId }: MissingVerb) => ctas.find(({ id }) => id === takesBackId);
  return (
    <section
      aria-labelledby="prompts-title"
      className="flex flex-col gap-2 border-t border-hairline pt-4"
    >
      <h3 id="prompts-title" className="text-sm font-semibold">
        Is something missing?
      </h3>
      <ul className="flex flex-col gap-1">
        {missing.map((prompt) => (
          <li key={prompt.verb} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 grow text-quiet">
              {prompt.reason === 'life_cycle'
                ? lifeQuestions[prompt.verb]
                : `Can “${takenBack(prompt)?.verb ?? ''}” be taken back?`}
            </span>
            <Button
              aria-label={`Add ${prompt.verb}`}
              onPress={() => {
                if (isRefused(placeOf.ctaCell(place.objectId, place.roleId))) return;
                const refusal = verbs.add(place, prompt.verb, prompt.crud);
                if (refusal !== undefined) announce({ text: refusal, topic: 'refused' });
              }}
            >
              <Plus aria-hidden /> {prompt.verb}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const lifeQuestions: Readonly<Record<string, string>> = {
  Create: 'Who makes one?',
  View: 'Who looks at it?',
  Edit: 'Who changes it?',
  Delete: 'How does it end?',
};
