'use client';

import { X } from 'lucide-react';
import { useState } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf, type FieldOfRecord } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { Button } from '@/components/ui/button';
import { InlineEdit } from '@/components/ui/inline-edit';
import { TextField } from '@/components/ui/text-field';
import { withArticle } from '@/lib/shared/with-article';

type TextListProps = {
  /** The list, which is locked as a whole while one of its texts is edited. */
  readonly of: FieldOfRecord;
  /** What one item is: "Instance". */
  readonly label: string;
  readonly items: readonly string[];
  readonly itemMax: number;
  /** Returns why the list is refused, or nothing. */
  readonly onChange: (items: readonly string[]) => string | undefined;
};

/** Short texts, each edited where it stands; emptying one takes it away. */
export function TextList({ of, label, items, itemMax, onChange }: TextListProps) {
  const place = placeOf.field(of);
  const guard = useEditGuard({ place });
  const { isRefused } = useRefusal();
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const item = draft.trim();
    if (item === '' || isRefused(place)) return;
    const refusal = onChange([...items, item]);
    setError(refusal);
    if (refusal === undefined) setDraft('');
  };
  return (
    <PlaceFrame place={place} side="above">
      <ul>
        {items.map((item, at) => (
          // Two items may be the same words; their place is what tells them apart.
          <li key={`${at}-${item}`} className="flex items-start">
            <span className="min-w-0 grow">
              <InlineEdit
                label={`${label} ${at + 1}`}
                value={item}
                maxLength={itemMax}
                onCommit={(next) =>
                  onChange(next === '' ? items.toSpliced(at, 1) : items.with(at, next))
                }
                className="text-sm"
                guard={guard}
              />
            </span>
            <EditOnly>
              <Button
                aria-label={`Remove ${item}`}
                className="text-quiet"
                onPress={() => {
                  if (!isRefused(place)) setError(onChange(items.toSpliced(at, 1)));
                }}
              >
                <X aria-hidden />
              </Button>
            </EditOnly>
          </li>
        ))}
      </ul>
      <EditOnly>
        <form
          className="px-1.5"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label={`New ${label.toLowerCase()}`}
            labelHidden
            placeholder={`Add ${withArticle(label.toLowerCase())}`}
            maxLength={itemMax}
            value={draft}
            error={error}
            onChange={(next) => {
              setDraft(next);
              setError(undefined);
            }}
          />
        </form>
      </EditOnly>
    </PlaceFrame>
  );
}
