'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Screen } from '@/components/studio/screen';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToasts } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { useSearchParam } from '@/lib/client/view/use-search-param';
import { useViewKeys } from '@/lib/client/view/use-view-keys';

import { AddSourceForm } from './add-source-form';
import { NounPanel } from './noun-panel';
import { NounTotals } from './noun-totals';
import { NounWorkbench } from './noun-workbench';
import { useAddSources } from './use-add-sources';
import { useFileDrop } from './use-file-drop';
import { useNounFocus } from './use-noun-focus';
import { useNouns } from './use-nouns';

/** Research texts and the nouns in them: the first step of object discovery. */
export function ResearchScreen() {
  const { announce } = useToasts();
  const mayEdit = useMayEdit();
  const sourceParam = useSearchParam('source');
  const { sources, rows, foraging } = useNouns(sourceParam[0]);
  const focus = useNounFocus(sources, rows, sourceParam);
  const [isAdding, setIsAdding] = useState(false);
  const [side, setSide] = useState<'text' | 'nouns'>('nouns');

  const onAdded = (id: string) => {
    focus.chooseSource(id);
    setIsAdding(false);
  };
  const { addFiles } = useAddSources(onAdded);
  const addDropped = async (files: readonly File[]) => {
    for (const text of await addFiles(files)) announce({ text });
  };
  const isOver = useFileDrop((files) => void addDropped(files));
  useViewKeys({ n: () => setIsAdding(mayEdit) });

  const { source, active } = focus;
  return (
    <Screen
      title="Research"
      actions={
        source &&
        mayEdit && (
          <Tooltip text="Add a research text" keys="n">
            <Button variant="outlined" onPress={() => setIsAdding(true)}>
              <Plus aria-hidden />
              Add text
            </Button>
          </Tooltip>
        )
      }
      panel={
        active && (
          <NounPanel
            row={active}
            shown={focus.shown}
            onShow={(at) => {
              focus.show(active, at);
              setSide('text');
            }}
          />
        )
      }
      status={
        source && <NounTotals rows={rows} sourcesCount={sources.length} foraging={foraging} />
      }
    >
      {source ? (
        <NounWorkbench
          sources={sources}
          source={source}
          rows={rows}
          focus={focus}
          side={side}
          onSide={setSide}
        />
      ) : (
        <div className="mx-auto max-w-2xl px-4 py-10">
          <p className="mb-4 text-base text-quiet">
            What people said and wrote belongs here: the objects of the model are found in their
            words.
          </p>
          <EditOnly>
            <AddSourceForm onAdded={onAdded} />
          </EditOnly>
        </div>
      )}
      <Dialog
        title="Add a research text"
        width="wide"
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
      >
        <AddSourceForm onAdded={onAdded} autoFocus />
      </Dialog>
      {isOver && (
        <div className="pointer-events-none fixed inset-2 z-50 flex items-center justify-center rounded border-2 border-dashed border-accent bg-veil">
          <span className="rounded bg-raised px-4 py-2 text-base font-medium shadow-float">
            Drop .txt or .md files to add them
          </span>
        </div>
      )}
    </Screen>
  );
}
