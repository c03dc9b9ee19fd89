'use client';

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Input, TextField } from 'react-aria-components/TextField';
import { flushSync } from 'react-dom';

import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { inputClasses } from '@/components/ui/field-frame';
import { floatItemClasses } from '@/components/ui/float-classes';
import { useDocument } from '@/lib/client/document/use-document';
import { nameMax } from '@/lib/orca/model/fields';
import { attributesOf } from '@/lib/orca/model/lookups';
import { nameKey } from '@/lib/orca/model/name-key';

/** An attribute that is there, or one to be made. */
export type PickedAttribute = { readonly id: string } | { readonly name: string };

type AttributePickerProps = {
  /** What the button says: what the attribute is for. */
  readonly label: string;
  readonly objectId: string;
  /** Those that are in the list already. */
  readonly without: readonly string[];
  readonly onPick: (attribute: PickedAttribute) => void;
};

const createKey = 'create';

/** A button that becomes a field: finds an attribute of the object by a part of its name, or makes one. */
export function AttributePicker({ label, ...props }: AttributePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = () => {
    // Drawn first: the keyboard goes back to the button that the field stood for.
    flushSync(() => setIsOpen(false));
    button.current?.focus();
  };
  if (isOpen) return <Choices label={label} {...props} onEnd={end} />;
  return (
    <Button
      ref={button}
      data-add
      variant="outlined"
      className="self-start"
      onPress={() => setIsOpen(true)}
    >
      <Plus aria-hidden />
      {label}
    </Button>
  );
}

function Choices(props: AttributePickerProps & { readonly onEnd: () => void }) {
  const { label, objectId, without, onPick, onEnd } = props;
  const [query, setQuery] = useState('');
  const attributes = useDocument((document) => attributesOf(document, objectId));
  const name = query.trim();
  const found = attributes.filter((one) => !without.includes(one.id) && isFoundBy(one.name, name));
  const isKnown = attributes.some((one) => nameKey(one.name) === nameKey(name));
  const offersNew = name !== '' && name.length <= nameMax && !isKnown;
  const take = (key: string | number) => {
    onPick(key === createKey ? { name } : { id: String(key) });
    onEnd();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears Escape of the field inside
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
      className="flex flex-col gap-1 rounded border border-hairline p-1"
    >
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <TextField aria-label={label} autoFocus>
          <Input
            maxLength={nameMax}
            placeholder="Find or name an attribute"
            className={classNames(inputClasses, 'control-dense text-sm')}
          />
        </TextField>
        <ListBox
          aria-label="Attributes"
          onAction={take}
          className="max-h-48 overflow-y-auto outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-1 text-xs text-quiet">{emptyText(name, isKnown)}</p>
          )}
        >
          {found.map((attribute) => (
            <ListBoxItem
              key={attribute.id}
              id={attribute.id}
              textValue={attribute.name}
              className={floatItemClasses}
            >
              <span className="grow truncate">{attribute.name}</span>
              <span className="text-xs text-quiet">{attribute.group}</span>
            </ListBoxItem>
          ))}
          {offersNew && (
            <ListBoxItem id={createKey} textValue={name} className={floatItemClasses}>
              <Plus aria-hidden />
              <span className="truncate">New attribute “{name}”</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function emptyText(name: string, isKnown: boolean): string {
  if (isKnown) return 'It is in the list already.';
  return name === ''
    ? 'There is no attribute left. Type the name of a new one.'
    : `A name has at most ${nameMax} letters.`;
}

/** By what is written, or by what names are compared by: two spaces or a plural are no other name. */
function isFoundBy(name: string, wanted: string): boolean {
  return (
    name.toLowerCase().includes(wanted.toLowerCase()) || nameKey(name).includes(nameKey(wanted))
  );
}
