'use client';

import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { isComposing } from '@/components/ui/is-composing';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { attributesOf } from '@/lib/orca/model/lookups';
import { recordSchemas } from '@/lib/orca/model/record';
import { type AttributeGroup } from '@/lib/orca/views/object-map';

import { newAttributeNames } from './new-attribute-names';
import { sectionLooks } from './section-looks';

type NewAttributeProps = {
  readonly objectId: string;
  readonly objectName: string;
  readonly group: AttributeGroup;
  readonly isTabStop: boolean;
};

/** The last line of a section: type and press Enter, again and again, or paste a list. */
export function NewAttribute({ objectId, objectName, group, isTabStop }: NewAttributeProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const mayEdit = useMayEdit();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  const add = (lines: string): boolean => {
    const taken = attributesOf(store.snapshot().document, objectId).map(({ name }) => name);
    const names = newAttributeNames(lines, taken);
    if (!names.ok) {
      setError(names.error);
      return false;
    }
    const refusal = edit(
      ...names.value.map((name) => {
        const record = recordSchemas.attribute.parse({
          kind: 'attribute',
          id: newId(),
          objectId,
          name,
          group,
        });
        return { type: 'attribute.create', record } as const;
      }),
    );
    setError(refusal);
    return refusal === undefined;
  };
  const answerKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && add(text)) setText('');
    if (event.key !== 'Escape') return;
    setText('');
    setError(undefined);
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain');
    if (!/\n/.test(lines.trim())) return;
    event.preventDefault();
    if (add(`${text}${lines}`)) setText('');
  };
  const title = sectionLooks[group].title.toLowerCase();
  // The keyboard finds a place in every section, whoever holds it.
  if (!mayEdit) {
    return (
      <div role="row">
        <div
          role="gridcell"
          data-key={`new:${group}`}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`End of ${title} of ${objectName}`}
          className="h-2"
        />
      </div>
    );
  }
  return (
    <div role="row">
      <div role="gridcell">
        <input
          data-key={`new:${group}`}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`Add ${title} to ${objectName}`}
          aria-invalid={error !== undefined}
          placeholder={group === 'core' ? 'Add core content' : 'Add metadata'}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setError(undefined);
          }}
          onKeyDown={answerKey}
          onPaste={paste}
          className="control-dense w-full rounded-sm border border-transparent bg-transparent px-3 text-sm hover:border-hairline focus:border-control focus:bg-raised aria-invalid:border-danger"
        />
        {error !== undefined && (
          <p role="alert" className="px-3 py-1 text-xs wrap-anywhere text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
