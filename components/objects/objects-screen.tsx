'use client';

import { ListPlus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
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
  const [wantedId, setFocusedId] = useSearchParam('focus');
  const [isAddingMany, setIsAddingMany] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const newName = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const total = useDocument((document) => recordsOf(document, 'object').length);
  const ids = useDocument((document) =>
    findObjects(recordsOf(document, 'object'), query).map(({ id }) => id),
  );
  // Always one of them: a panel that came with the first press would move what is being pressed.
  const focusedId = ids.includes(wantedId) ? wantedId : (ids[0] ?? '');
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
              className="w-28 sm:w-44"
            />
          )}
          <EditOnly>
            <NewObjectField inputRef={newName} onAdded={setFocusedId} />
            <Button variant="outlined" size="normal" onPress={() => setIsAddingMany(true)}>
              <ListPlus aria-hidden />
              <span className="max-sm:sr-only">Add many</span>
            </Button>
          </EditOnly>
        </>
      }
      panel={focusedId === '' ? undefined : <ObjectPanel key={focusedId} objectId={focusedId} />}
      status={total > 0 && <CatalogueTotals found={ids.length} />}
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
      {ids.length === 0 && (
        <NoObjects
          query={query}
          isEmpty={total === 0}
          onClear={() => setQuery('')}
          onPaste={() => setIsAddingMany(true)}
        />
      )}
      <AddManyDialog isOpen={isAddingMany} onClose={() => setIsAddingMany(false)} />
      {asking && (
        <AskedDialog asking={asking} onFocus={setFocusedId} onClose={() => setAsking(undefined)} />
      )}
    </Screen>
  );
}

function CatalogueTotals({ found }: { readonly found: number }) {
  const total = useDocument((document) => recordsOf(document, 'object').length);
  const bare = useDocument(
    (document) =>
      recordsOf(document, 'object').filter(({ definition }) => definition === '').length,
  );
  return (
    <span className="tabular-nums">
      {found < total && `${found} of `}
      {total === 1 ? '1 object' : `${total} objects`}
      {bare > 0 && ` · ${bare} without a definition`}
    </span>
  );
}

type NoObjectsProps = {
  readonly query: string;
  /** There is no object at all, not only none that matches. */
  readonly isEmpty: boolean;
  readonly onClear: () => void;
  readonly onPaste: () => void;
};

function NoObjects({ query, isEmpty, onClear, onPaste }: NoObjectsProps) {
  if (isEmpty) {
    return (
      <EmptyState
        sentence="The things people have in mind belong here: INVOICE, TOOL, LOAN. Add one above, paste a list, or find them in research texts."
        action={
          <EditOnly>
            <Button variant="outlined" size="normal" onPress={onPaste}>
              Paste a list
            </Button>
          </EditOnly>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence={`No object has “${query}” in its names or definition.`}
      action={
        <Button variant="outlined" size="normal" onPress={onClear}>
          Clear search
        </Button>
      }
    />
  );
}

type AskedDialogProps = {
  readonly asking: Asking;
  readonly onFocus: (objectId: string) => void;
  readonly onClose: () => void;
};

function AskedDialog({ asking: { about, objectId }, onFocus, onClose }: AskedDialogProps) {
  return about === 'merge' ? (
    <MergeDialog objectId={objectId} onMerged={onFocus} onClose={onClose} />
  ) : (
    <RemoveObjectDialog objectId={objectId} onRemoved={() => onFocus('')} onClose={onClose} />
  );
}
