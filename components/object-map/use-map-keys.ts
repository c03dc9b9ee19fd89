'use client';

import { type KeyboardEvent } from 'react';

import { isComposing } from '@/components/ui/is-composing';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { findRecord } from '@/lib/orca/model/lookups';

import { stepFocus, stepOfKey, type MapFocus } from './map-navigation';
import { useAttributeKeys } from './use-attribute-keys';

type MapKeys = {
  readonly columns: readonly string[];
  readonly focus: MapFocus | undefined;
  readonly moveTo: (focus: MapFocus) => void;
};

/** The map's keys, for whatever item of it has the focus. Returns the listener for the element around the columns. */
export function useMapKeys({ columns, focus, moveTo }: MapKeys): (event: KeyboardEvent) => void {
  const store = useDocumentStore();
  const actOnAttribute = useAttributeKeys(moveTo);

  const goElsewhere = (here: MapFocus, event: KeyboardEvent): boolean => {
    const step = event.altKey ? undefined : stepOfKey[event.key];
    if (step) moveTo(stepFocus(store.snapshot().document, columns, here, step));
    return step !== undefined;
  };
  const actOnItem = (item: HTMLElement, here: MapFocus, event: KeyboardEvent): boolean => {
    const { document } = store.snapshot();
    const attribute = findRecord(document, 'attribute', here.key.replace('attribute:', ''));
    if (attribute && actOnAttribute(attribute, here, event)) return true;
    if (event.key === 'e' || event.key === 'F2') item.click();
    else if (event.key === 'n') moveTo(newItemNear(item, here));
    else return false;
    return true;
  };

  return (event) => {
    const item = itemOf(event.target);
    if (!focus || !item || event.metaKey || event.ctrlKey) return;
    const isDone =
      item instanceof HTMLInputElement
        ? isFreeKey(item, event) && goElsewhere(focus, event)
        : actOnItem(item, focus, event) || goElsewhere(focus, event);
    if (isDone) event.preventDefault();
  };
}

function itemOf(target: EventTarget): HTMLElement | undefined {
  return target instanceof HTMLElement && target.hasAttribute('data-key') ? target : undefined;
}

function newItemNear(item: HTMLElement, { objectId }: MapFocus): MapFocus {
  const isMetadata = item.closest('[data-section="metadata"]') !== null;
  return { objectId, key: isMetadata ? 'new:metadata' : 'new:core' };
}

/** Keys that mean nothing inside a field of one line, or nothing in an empty one. */
function isFreeKey(field: HTMLInputElement, event: KeyboardEvent): boolean {
  if (event.altKey || isComposing(event)) return false;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return true;
  return field.value === '' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
}
