'use client';

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Input, TextField } from 'react-aria-components/TextField';

import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { inputClasses } from '@/components/ui/field-frame';
import { floatItemClasses } from '@/components/ui/float-classes';
import { useDocument } from '@/lib/client/document/use-document';
import { nameMax } from '@/lib/orca/model/fields';
import { recordsOf } from '@/lib/orca/model/lookups';
import { pickableObjects } from '@/lib/orca/views/pickable-objects';

type ObjectPickerProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called when nothing was chosen; after a choice it is the caller's to close it. */
  readonly onClose: () => void;
  readonly onChoose: (objectId: string) => void;
  /** Offers to make an object of what is typed. */
  readonly onCreate?: (name: string) => void;
  /** Offers to choose none. */
  readonly onClear?: () => void;
  /** An object that can't be chosen: the one that asks. */
  readonly withoutId?: string;
};

const createKey = 'create';
const clearKey = 'clear';

/** Chooses an object by typing a part of its name or a synonym; Enter takes the first. */
export function ObjectPicker(props: ObjectPickerProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <Choices {...props} />
    </Dialog>
  );
}

function Choices(props: ObjectPickerProps) {
  const { title, onChoose, onCreate, onClear, withoutId } = props;
  const [query, setQuery] = useState('');
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const { found, isKnown } = useMemo(
    () => pickableObjects(objects, query, withoutId),
    [objects, query, withoutId],
  );
  const newName = query.trim();
  const offersNew =
    onCreate !== undefined && newName !== '' && newName.length <= nameMax && !isKnown;

  const take = (key: string | number) => {
    if (key === createKey) onCreate?.(newName);
    else if (key === clearKey) onClear?.();
    else onChoose(String(key));
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField aria-label={title} autoFocus>
        <Input
          placeholder={onCreate ? 'Find or name an object' : 'Find an object'}
          className={classNames(inputClasses, 'control-normal')}
        />
      </TextField>
      <ListBox
        aria-label="Objects"
        onAction={take}
        className="-mx-2 max-h-72 min-h-20 overflow-y-auto outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-1 text-sm text-quiet">
            {query === '' ? 'There is no object yet. Type a name.' : 'No object is called so.'}
          </p>
        )}
      >
        {found.map((object) => (
          <ListBoxItem
            key={object.id}
            id={object.id}
            textValue={object.name}
            className={floatItemClasses}
          >
            <span className="shrink-0 font-medium object-caps">{object.name}</span>
            <span className="truncate text-xs text-quiet">
              {object.synonyms.map(({ name }) => name).join(', ')}
            </span>
          </ListBoxItem>
        ))}
        {offersNew && (
          <ListBoxItem id={createKey} textValue={newName} className={floatItemClasses}>
            <Plus aria-hidden />
            <span>
              New object <span className="font-medium object-caps">{newName}</span>
            </span>
          </ListBoxItem>
        )}
        {onClear && query === '' && (
          <ListBoxItem id={clearKey} textValue="None" className={floatItemClasses}>
            None
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
