'use client';

import { Ban, Plus } from 'lucide-react';
import { memo, type ComponentProps } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { InlineEditor } from '@/components/ui/inline-editor';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { type RecordOf } from '@/lib/orca/model/record';

import { type GoInside, type Inside } from './cta-focus';
import { type HeldCta, useCtaCell } from './use-cta-cell';
import { useVerbs } from './use-verbs';
import { VerbChip } from './verb-chip';
import { VerbField } from './verb-field';

type CtaCellProps = {
  readonly objectId: string;
  readonly roleId: string | null;
  readonly isFocused: boolean;
  readonly inside: Inside | undefined;
  readonly goInside: GoInside;
};

/** The verbs of one object for one role, or for nobody yet. It selects its own records: other cells leave it alone. */
export const CtaCell = memo(function (props: CtaCellProps) {
  const { objectId, roleId, isFocused, inside, goInside } = props;
  const cell = useCtaCell(objectId, roleId);
  const verbs = useVerbs();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const place = { objectId, roleId };
  const isTyping = inside?.mode === 'typing';

  const step = (from: number, by: -1 | 1) => {
    const next = cell.held[from + by];
    if (next) goInside(place, { mode: 'chip', ctaId: next.cta.id });
    else if (by === 1) goInside(place, { mode: 'typing', text: '' });
    else goInside(place, undefined);
  };
  const remove = ({ cta, grant }: HeldCta) => {
    if (isRefused(placeOf.ctaCell(objectId, roleId)) || isRefused(verbPlace(cta.id))) return;
    if (isFocused) goInside(place, undefined);
    if (grant) verbs.revoke(cta, grant.id);
    else verbs.remove(cta);
  };
  return (
    <div className="flex h-full flex-wrap content-start items-center gap-1 p-1.5">
      {cell.held.map((held, at) => {
        const { cta, grant } = held;
        if (inside?.mode === 'renaming' && inside.ctaId === cta.id) {
          return <Rename key={cta.id} cta={cta} onDone={() => goInside(place, undefined)} />;
        }
        return (
          <VerbChip
            key={cta.id}
            cta={cta}
            tier={grant?.tier ?? null}
            isChosen={inside?.mode === 'chip' && inside.ctaId === cta.id}
            removeLabel={grant ? 'Revoke' : 'Delete'}
            onChoose={() => goInside(place, { mode: 'chip', ctaId: cta.id })}
            onRemove={() => remove(held)}
            onRename={() => {
              const rename = () => goInside(place, { mode: 'renaming', ctaId: cta.id });
              if (!isRefused(verbPlace(cta.id), rename)) rename();
            }}
            onLeave={() => goInside(place, undefined)}
            onStep={(by) => step(at, by)}
          />
        );
      })}
      <AnswerMark answer={cell.answer} />
      {isTyping && (
        <NewVerb
          place={placeOf.ctaCell(objectId, roleId)}
          initial={inside.text}
          suggest={(typed) => verbs.suggest(place, typed)}
          onAdd={(verb) => verbs.add(place, verb)}
          onLeave={(byKey) => {
            if (byKey) goInside(place, undefined);
          }}
        />
      )}
      {isFocused && !isTyping && mayEdit && (
        <button
          type="button"
          tabIndex={-1}
          aria-label="Add a verb"
          onClick={(event) => {
            event.stopPropagation();
            goInside(place, { mode: 'typing', text: '' });
          }}
          className="inline-flex size-6 items-center justify-center rounded text-quiet hover:bg-hover hover:text-ink"
        >
          <Plus aria-hidden className="size-4" />
        </button>
      )}
    </div>
  );
});

function AnswerMark({ answer }: { readonly answer: RecordOf<'answer'> | undefined }) {
  switch (answer?.value) {
    case undefined:
      return null;
    case 'question':
      return (
        <span className="rounded border border-dashed border-accent px-1.5 text-sm font-semibold text-accent">
          <span aria-hidden>?</span>
          <span className="sr-only">Question</span>
        </span>
      );
    case 'not_permitted':
    case 'no':
      return (
        <span className="inline-flex items-center gap-1 px-1 text-xs text-quiet">
          <Ban aria-hidden className="size-3.5" />
          not permitted
        </span>
      );
    case 'not_applicable':
      return <span className="px-1 text-xs text-quiet">— not applicable</span>;
  }
}

function verbPlace(ctaId: string): string {
  return placeOf.field({ kind: 'cta', id: ctaId, field: 'verb' });
}

type NewVerbProps = Omit<ComponentProps<typeof VerbField>, 'label' | 'guard'> & {
  readonly place: string;
};

/** One person at a time writes into a cell. */
function NewVerb({ place, ...props }: NewVerbProps) {
  const guard = useEditGuard({ place });
  return <VerbField {...props} label="New verb" guard={guard} />;
}

/** A verb is one record: a new name here is its name everywhere. */
function Rename({ cta, onDone }: { readonly cta: RecordOf<'cta'>; readonly onDone: () => void }) {
  const edit = useEdit();
  const of = { kind: 'cta', id: cta.id, field: 'verb' } as const;
  const guard = useEditGuard({ place: placeOf.field(of), of });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps the cell from answering for the field
    <span
      className="w-full"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <InlineEditor
        label={`Verb ${cta.verb}`}
        value={cta.verb}
        maxLength={nameMax}
        onCommit={(verb) => edit({ type: 'cta.update', id: cta.id, patch: { verb } })}
        onDone={onDone}
        guard={guard}
      />
    </span>
  );
}
