'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

import { ObjectCollection } from '@/components/objects/object-collection';
import { PhaseField } from '@/components/phases/phase-field';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { screenHref } from '@/components/studio/screens';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';
import { nestedObjectMatrix } from '@/lib/orca/views/nested/nested-object-matrix';
import { axisTotal, nestedTotals } from '@/lib/orca/views/nested/nested-totals';
import { counted } from '@/lib/shared/counted';

import { readingTitles } from '../reading/reading-titles';

type HeadPanelProps = {
  readonly objectId: string;
  readonly onShow: (cell: CellPlace) => void;
};

/** Of those not asked: each is drawn, and more than this nobody reads. */
const missingMax = 20;

/** The object at a focused head: what its row and column come to, what is missing, and the list of all of them. */
export function HeadPanel({ objectId, onShow }: HeadPanelProps) {
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  const { projectId } = useParams<{ projectId: string }>();
  const edit = useEdit();
  const mayEdit = useMayEdit();
  if (!object) return null;
  const rename = (name: string) =>
    name === '' ? 'Enter a name.' : edit({ type: 'object.update', id: objectId, patch: { name } });
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">{capsName(object)}</h2>
      {mayEdit && (
        <SharedField
          of={{ kind: 'object', id: objectId, field: 'name' }}
          label="Name"
          maxLength={nameMax}
          value={object.name}
          onCommit={rename}
        />
      )}
      {object.definition !== '' && <p className="text-sm text-quiet">{object.definition}</p>}
      <PhaseField of={{ kind: 'object', id: objectId }} phaseId={object.phaseId} />
      <ObjectTotals objectId={objectId} onShow={onShow} />
      <ObjectCollection object={object} />
      <Link
        href={`${screenHref(projectId, 'objects')}?focus=${objectId}`}
        className="self-start text-sm text-accent underline-offset-2 hover:underline"
      >
        Open in Objects
      </Link>
    </div>
  );
}

function ObjectTotals({ objectId, onShow }: HeadPanelProps) {
  const document = useSettledDocument();
  const { objects, placeOf: places } = nestedObjectMatrix(document);
  const found = objects[places.get(objectId) ?? -1];
  if (!found) return null;
  const row = axisTotal(found, 'row', objects.length);
  const column = axisTotal(found, 'column', objects.length);
  const missing = nestedTotals(document).missingReverses.filter(
    ({ rowId, columnId }) => rowId === objectId || columnId === objectId,
  );
  const nameOf = (id: string) => {
    const object = findRecord(document, 'object', id);
    return object ? capsName(object) : '';
  };
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-quiet">Sees</dt>
        <dd>
          {counted(row.yes, 'object')}, {row.askedPercent} % asked
        </dd>
        <dt className="text-quiet">Seen from</dt>
        <dd>
          {counted(column.yes, 'object')}, {column.askedPercent} % asked
        </dd>
      </dl>
      {row.reading !== '' && <p className="text-sm">{readingTitles[row.reading]}</p>}
      {missing.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="text-sm font-semibold">Not asked the other way</h3>
          <ul className="flex flex-col">
            {missing.slice(0, missingMax).map(({ rowId, columnId }) => (
              <li key={`${rowId}${columnId}`}>
                <button
                  type="button"
                  onClick={() => onShow({ rowId: columnId, columnId: rowId })}
                  className="control-dense w-full rounded px-1.5 text-left text-sm text-accent hover:bg-hover"
                >
                  {nameOf(columnId)} sees {nameOf(rowId)}?
                </button>
              </li>
            ))}
          </ul>
          {missing.length > missingMax && (
            <p className="px-1.5 text-sm text-quiet">And {missing.length - missingMax} more.</p>
          )}
        </section>
      )}
    </>
  );
}
