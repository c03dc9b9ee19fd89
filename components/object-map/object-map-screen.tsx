'use client';

import { useRouter } from 'next/navigation';
import { useDeferredValue, useMemo, useRef } from 'react';

import { ctaHref } from '@/components/cta-matrix/cta-href';
import { Screen } from '@/components/studio/screen';
import { screenHref } from '@/components/studio/screens';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NativeSelect } from '@/components/ui/native-select';
import { TextField } from '@/components/ui/text-field';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { useTellPlace } from '@/lib/client/presence/use-tell-place';
import { useSearchParam } from '@/lib/client/view/use-search-param';
import { useViewKeys } from '@/lib/client/view/use-view-keys';
import { findRecord } from '@/lib/orca/model/lookups';

import { MapPanel } from './details/map-panel';
import { headOf, type MapFocus } from './map-navigation';
import { placeOfKey } from './map-place';
import { MapStatus } from './map-status';
import { ObjectMap } from './object-map';
import { useMapColumns } from './use-map-columns';
import { useMapFocus } from './use-map-focus';

/** What every object is made of: one column each, with nested objects, core content, metadata and calls to action. */
export function ObjectMapScreen({ projectId }: { readonly projectId: string }) {
  const router = useRouter();
  const store = useDocumentStore();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useSearchParam('q');
  // The field shows each letter at once; the columns follow when there is time.
  const wanted = useDeferredValue(query);
  const columns = useMapColumns(wanted);
  const hasObjects = useDocument(({ tables }) => tables.object.size > 0);
  const { focus, isLed, jumps, noteFocus, moveTo } = useMapFocus(columns);
  useTellPlace((focus && placeOfKey(focus.key)) ?? null);
  useViewKeys({
    '/': () => search.current?.focus(),
    n: () => focus && moveTo({ objectId: focus.objectId, key: 'new:core' }),
  });

  return (
    <Screen
      title="Attributes"
      actions={
        hasObjects && (
          <>
            <TextField
              label="Find in the map"
              labelHidden
              placeholder="Find  /"
              inputRef={search}
              value={query}
              onChange={setQuery}
              className="w-0 min-w-20 grow sm:w-56 sm:grow-0"
            />
            {columns.length > 0 && (
              <ColumnPicker columns={columns} focus={focus} onPick={(id) => moveTo(headOf(id))} />
            )}
          </>
        )
      }
      panel={focus && <MapPanel focus={focus} />}
      status={<MapStatus focus={focus} shown={columns.length} />}
    >
      {columns.length > 0 ? (
        <ObjectMap
          columns={columns}
          focus={focus}
          isLed={isLed}
          jumps={jumps}
          query={wanted}
          noteFocus={noteFocus}
          moveTo={moveTo}
          onOpenCta={(id) => router.push(ctaHref(projectId, store.snapshot().document, id))}
        />
      ) : hasObjects ? (
        <EmptyState
          sentence={`Nothing in the map says “${wanted}”.`}
          action={
            <Button variant="outlined" onPress={() => setQuery('')}>
              Clear the search
            </Button>
          }
        />
      ) : (
        <EmptyState
          sentence="Here each object gets a column with what it is made of. Name the first objects, then come back."
          action={
            <Button
              variant="primary"
              size="normal"
              onPress={() => router.push(screenHref(projectId, 'objects'))}
            >
              Go to Objects
            </Button>
          }
        />
      )}
    </Screen>
  );
}

type ColumnPickerProps = {
  readonly columns: readonly string[];
  readonly focus: MapFocus | undefined;
  readonly onPick: (objectId: string) => void;
};

/** On a phone, where one column is in sight at a time, the way to any other. */
function ColumnPicker({ columns, focus, onPick }: ColumnPickerProps) {
  const names = useDocument((document) =>
    columns.map((id) => findRecord(document, 'object', id)?.name ?? ''),
  );
  const options = useMemo(
    () => columns.map((id, at) => ({ value: id, label: names[at]?.toUpperCase() ?? '' })),
    [columns, names],
  );
  return (
    <NativeSelect
      label="Object"
      labelHidden
      className="w-0 min-w-28 grow sm:hidden"
      value={focus?.objectId ?? ''}
      onChange={onPick}
      options={options}
    />
  );
}
