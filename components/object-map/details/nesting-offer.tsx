'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { nestAttribute, objectBehind } from '@/lib/orca/edits/nest-attribute';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';

/** Asks about an attribute that is named after an object: "author" is rather a nested AUTHOR. */
export function NestingOffer({ attribute }: { readonly attribute: RecordOf<'attribute'> }) {
  const store = useDocumentStore();
  const edit = useEdit();
  const [refusal, setRefusal] = useState<string>();
  const object = useDocument((document) => objectBehind(document, attribute));
  if (!object) return null;
  const nest = () =>
    setRefusal(edit(...nestAttribute(store.snapshot().document, attribute, newId())));
  return (
    <div className="flex flex-col items-start gap-2 rounded bg-object-soft p-2.5 text-sm text-object-soft-ink">
      <p>{capsName(object)} is an object. Is this really a nested object?</p>
      <Button variant="outlined" onPress={nest}>
        Nest {capsName(object)} instead
      </Button>
      {refusal !== undefined && (
        <p role="alert" className="text-ink">
          {refusal}
        </p>
      )}
    </div>
  );
}
