'use client';

import { type KeyboardEvent } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { placeAttribute, steppedPlace } from '@/lib/orca/edits/place-attribute';
import { type RecordOf } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

import { focusAfterRemoval, type MapFocus } from './map-navigation';
import { useAttributeRemoval } from './use-attribute-removal';

type Attribute = RecordOf<'attribute'>;

/** What keys do to the focused attribute: toggle its group, move it, delete it. Tells whether the key was one of these. */
export function useAttributeKeys(
  moveTo: (focus: MapFocus) => void,
): (attribute: Attribute, focus: MapFocus, event: KeyboardEvent) => boolean {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();
  const remove = useAttributeRemoval();
  const { isRefused } = useRefusal();
  const isLocked = ({ id }: Attribute) =>
    isRefused(placeOf.field({ kind: 'attribute', id, field: 'name' }));

  const carryOut = (operations: readonly Operation[], focus: MapFocus) => {
    const refusal = edit(...operations);
    if (refusal !== undefined) announce({ text: refusal, topic: 'refused' });
    // In another section it is another element, and the browser's focus stays behind.
    moveTo(focus);
    return true;
  };
  const step = (attribute: Attribute, focus: MapFocus, direction: 'up' | 'down') => {
    if (isLocked(attribute)) return true;
    const { document } = store.snapshot();
    const place = steppedPlace(document, attribute, direction);
    return carryOut(place ? placeAttribute(document, attribute, place) : [], focus);
  };
  const toggle = (attribute: Attribute, focus: MapFocus) => {
    if (isLocked(attribute)) return true;
    const { id, group } = attribute;
    const patch = { group: group === 'core' ? 'metadata' : 'core' } as const;
    return carryOut([{ type: 'attribute.update', id, patch }], focus);
  };
  const removeFocused = (attribute: Attribute, focus: MapFocus) => {
    if (isLocked(attribute)) return true;
    const next = focusAfterRemoval(store.snapshot().document, focus);
    remove(attribute);
    moveTo(next);
    return true;
  };

  return (attribute, focus, event) => {
    switch (event.altKey ? `Alt+${event.key}` : event.key) {
      case 'Alt+ArrowUp':
        return step(attribute, focus, 'up');
      case 'Alt+ArrowDown':
        return step(attribute, focus, 'down');
      case 'm':
      case ' ':
        return toggle(attribute, focus);
      case 'Delete':
      case 'Backspace':
        return removeFocused(attribute, focus);
      default:
        return false;
    }
  };
}
