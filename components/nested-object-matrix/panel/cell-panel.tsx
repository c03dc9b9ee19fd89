'use client';

import { CornerDownRight, PencilLine } from 'lucide-react';

import { McsfdFields } from '@/components/matrix/mcsfd/mcsfd-fields';
import { LockNotice } from '@/components/presence/cells/lock-notice';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { Button } from '@/components/ui/button';
import { useEdit } from '@/lib/client/document/use-edit';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { cardinalitySentence } from '@/lib/orca/views/nested/cardinality-sentence';
import {
  readingSentence,
  relationshipText,
  type NestedCell,
} from '@/lib/orca/views/nested/reading-sentence';

import { useNestedCell } from '../cell/use-nested-cell';
import { useAnswers } from '../commands/use-answers';
import { AnswerButtons } from '../editor/answer-buttons';
import { CardinalityField } from '../editor/cardinality-field';
import { ViaName } from '../editor/via-name';

type CellPanelProps = {
  readonly place: CellPlace;
  readonly onEdit: () => void;
  /** Shows the cell of the other direction. */
  readonly onTurn: () => void;
};

/** The focused cell in short: what it says both ways, and what each of its lists requires. */
export function CellPanel({ place: { rowId, columnId }, onEdit, onTurn }: CellPanelProps) {
  const cell = useNestedCell(rowId, columnId);
  const reverse = useNestedCell(columnId, rowId);
  const mayEdit = useMayEdit();
  const answer = useAnswers();
  if (!cell || !reverse) return null;
  const { from, to, relationships } = cell;
  const place = placeOf.nestedCell(rowId, columnId);
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">
        <span className="object-caps">{from.name}</span>
        <span className="px-1.5 font-normal text-quiet">sees</span>
        <span className="object-caps">{to.name}</span>
      </h2>
      <LockNotice place={place} />
      {mayEdit && (
        <>
          <AnswerButtons
            cell={cell}
            onAnswer={(next) => answer([{ rowId, columnId }], next)}
            showsKeys
          />
          <Button variant="outlined" className="self-start" onPress={onEdit}>
            <PencilLine aria-hidden />
            Describe
          </Button>
        </>
      )}
      {relationships.map((relationship) => (
        <RelationshipRequirements key={relationship.id} relationship={relationship} place={place} />
      ))}
      {rowId === columnId ? (
        <p className="border-t border-hairline pt-4 text-sm text-quiet">
          {capsName(from)} nested in itself, as a comment has replies. Rare: answer only on purpose.
        </p>
      ) : (
        <BothDirections cell={cell} reverse={reverse} onTurn={onTurn} />
      )}
    </div>
  );
}

type RequirementsProps = {
  readonly relationship: RecordOf<'relationship'>;
  readonly place: string;
};

function RelationshipRequirements({ relationship, place }: RequirementsProps) {
  const { id, note, typical, viaId } = relationship;
  const edit = useEdit();
  const write = (patch: { min?: number; max?: number | null; typical?: string }) =>
    edit({ type: 'relationship.update', id, patch });
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium wrap-anywhere">
        {relationshipText(relationship)}
        {viaId !== null && (
          <span className="font-normal text-quiet">
            {' '}
            <ViaName viaId={viaId} />
          </span>
        )}
      </h3>
      {note !== '' && <p className="text-sm text-quiet">{note}</p>}
      <McsfdFields
        holder={relationship}
        place={place}
        cardinality={
          <>
            <CardinalityField
              relationshipId={id}
              value={relationship}
              cell={place}
              onWrite={({ min, max }) => write({ min, max })}
            />
            <SharedField
              of={{ kind: 'relationship', id, field: 'typical' }}
              cell={place}
              label="Usually"
              placeholder="25–35"
              maxLength={60}
              value={typical}
              onCommit={(next) => write({ typical: next })}
            />
          </>
        }
      />
    </section>
  );
}

type BothDirectionsProps = {
  readonly cell: NestedCell;
  readonly reverse: NestedCell;
  readonly onTurn: () => void;
};

function BothDirections({ cell, reverse, onTurn }: BothDirectionsProps) {
  const counts = cardinalitySentence(cell, reverse);
  return (
    <section
      aria-labelledby="pair-title"
      className="flex flex-col gap-2 border-t border-hairline pt-4"
    >
      <h3 id="pair-title" className="text-sm font-semibold">
        Both directions
      </h3>
      {counts !== '' && <p className="text-sm">{counts}</p>}
      <dl className="flex flex-col gap-2 text-sm">
        <Direction cell={cell} mark="This cell" />
        <Direction cell={reverse} mark="The other direction" />
      </dl>
      <Button variant="outlined" className="self-start" onPress={onTurn}>
        <CornerDownRight aria-hidden />
        Show the other direction
      </Button>
    </section>
  );
}

function Direction({ cell, mark }: { readonly cell: NestedCell; readonly mark: string }) {
  return (
    <div className="border-l-2 border-hairline pl-2">
      <dt className="text-xs text-quiet">{mark}</dt>
      <dd>{readingSentence(cell)}</dd>
    </div>
  );
}
