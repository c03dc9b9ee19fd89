'use client';

import { ListPlus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';

import { Screen } from '@/components/studio/screen';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/text-field';
import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParam } from '@/lib/client/view/use-search-param';
import { useViewKeys } from '@/lib/client/view/use-view-keys';
import { recordsOf } from '@/lib/orca/model/lookups';
import { findObjects } from '@/lib/orca/views/object-catalogue';

import { AddManyDialog } from './add-many-dialog';
import { MergeDialog } from './merge-dialog';
import { NewObjectField } from './new-object-field';
import { ObjectPanel } from './object-panel';
import { ObjectTable } from './object-table';
import { RemoveObjectDialog } from './remove-object-dialog';

type Asking = { readonly about: 'merge' | 'remove'; readonly objectId: string };

/** The catalogue of objects: what each is called and what it means. */
export function ObjectsScreen() {
  const [query, setQuery] = useSearchParam('q');
  const [focusedId, setFocusedId] = useSearchParam('focus');
  const [isAddingMany, setIsAddingMany] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const newName = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const total = useDocument((document) => recordsOf(document, 'object').length);
  const undefinedCount = useDocument(
    (document) =>
      recordsOf(document, 'object').filter(({ definition }) => definition === '').length,
  );
  const ids = useDocument((document) =>
    findObjects(recordsOf(document, 'object'), query).map(({ id }) => id),
  );
  const askMerge = useCallback((objectId: string) => setAsking({ about: 'merge', objectId }), []);
  const askRemove = useCallback((objectId: string) => setAsking({ about: 'remove', objectId }), []);
  const step = (by: 1 | -1) => {
    const next = ids[ids.indexOf(focusedId) + by];
    if (next !== undefined) setFocusedId(next);
  };
  useViewKeys({
    n: () => newName.current?.focus(),
    '/': () => search.current?.focus(),
    '[': () => step(-1),
    ']': () => step(1),
  });

  return (
    <Screen
      title="Objects"
      actions={
        <>
          {total > 0 && (
            <TextField
              label="Search objects"
              labelHidden
              placeholder="Search  /"
              inputRef={search}
              value={query}
              onChange={setQuery}
              className="w-44"
            />
          )}
          <NewObjectField inputRef={newName} onAdded={setFocusedId} />
          <Button variant="outlined" size="normal" onPress={() => setIsAddingMany(true)}>
            <ListPlus aria-hidden />
            Add many
          </Button>
        </>
      }
      panel={
        ids.includes(focusedId) ? <ObjectPanel key={focusedId} objectId={focusedId} /> : undefined
      }
      status={
        total > 0 && (
          <span className="tabular-nums">
            {ids.length < total ? `${ids.length} of ` : ''}
            {total === 1 ? '1 object' : `${total} objects`}
            {undefinedCount > 0 && ` · ${undefinedCount} without a definition`}
          </span>
        )
      }
    >
      {ids.length > 0 && (
        <div className="flex h-full min-h-0 flex-col">
          <ObjectTable
            ids={ids}
            focusedId={focusedId}
            onFocus={setFocusedId}
            onMerge={askMerge}
            onRemove={askRemove}
            canReorder={query === ''}
          />
        </div>
      )}
      {total === 0 && (
        <EmptyState
          sentence="The things people have in mind belong here: INVOICE, TOOL, LOAN. Add one above, paste a list, or find them in research texts."
          action={
            <Button variant="primary" size="normal" onPress={() => setIsAddingMany(true)}>
              Paste a list
            </Button>
          }
        />
      )}
      {total > 0 && ids.length === 0 && (
        <EmptyState
          sentence={`No object has “${query}” in its names or definition.`}
          action={
            <Button variant="outlined" size="normal" onPress={() => setQuery('')}>
              Clear search
            </Button>
          }
        />
      )}
      <AddManyDialog isOpen={isAddingMany} onClose={() => setIsAddingMany(false)} />
      {asking?.about === 'merge' && (
        <MergeDialog
          objectId={asking.objectId}
          onMerged={setFocusedId}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.about === 'remove' && (
        <RemoveObjectDialog
          objectId={asking.objectId}
          onRemoved={() => setFocusedId('')}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Screen>
  );
}
