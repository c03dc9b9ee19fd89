'use client';

import { Trash2 } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { SharedSelect } from '@/components/presence/shared-select';
import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { recordSchemas, type RecordOf } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

import { sectionLooks } from '../column/section-looks';
import { useAttributeRemoval } from '../use-attribute-removal';
import { attributeTypeLabels, originLabels, requiredLabels } from './attribute-labels';
import { AttributeLinks } from './attribute-links';
import { AttributeUseList } from './attribute-use-list';
import { NestingOffer } from './nesting-offer';
import { optionsOf } from './options-of';
import { PanelSection } from './panel-section';

type Attribute = RecordOf<'attribute'>;
type Patch = Extract<Operation, { readonly type: 'attribute.update' }>['patch'];

const groupLabels = {
  core: sectionLooks.core.title,
  metadata: sectionLooks.metadata.title,
} as const;
const abilities = [
  { field: 'sortable', label: 'Sort' },
  { field: 'filterable', label: 'Filter' },
  { field: 'searchable', label: 'Search' },
] as const;

/** Everything that is known of one attribute. Each field saves by itself. */
export function AttributePanel({ attribute }: { readonly attribute: Attribute }) {
  const edit = useEdit();
  const { announce } = useToasts();
  const remove = useAttributeRemoval();
  const mayEdit = useMayEdit();
  const { id, name, attributeType, group, required, origin, format, formula, example } = attribute;

  const update = (patch: Patch) => edit({ type: 'attribute.update', id, patch });
  const choose = (patch: Patch) => {
    const refusal = update(patch);
    if (refusal !== undefined) announce({ text: refusal, topic: 'refused' });
  };
  const rename = (next: string) => {
    const parsed = recordSchemas.attribute.shape.name.safeParse(next);
    return parsed.success ? update({ name: parsed.data }) : 'Give the attribute a name.';
  };
  const setValues = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim());
    const values = recordSchemas.attribute.shape.values.safeParse(
      lines.filter((line) => line !== ''),
    );
    return values.success
      ? update({ values: values.data })
      : 'At most 100 values of up to 80 characters.';
  };
  return (
    <>
      <PanelSection title="Attribute">
        <SharedField
          of={{ kind: 'attribute', id, field: 'name' }}
          label="Name"
          value={name}
          maxLength={nameMax}
          onCommit={rename}
        />
        <EditOnly>
          <NestingOffer attribute={attribute} />
        </EditOnly>
        <div className="grid grid-cols-2 gap-2">
          <SharedSelect
            of={{ kind: 'attribute', id, field: 'group' }}
            label="Group"
            options={optionsOf(groupLabels)}
            value={group}
            onChange={(next) => choose({ group: next })}
          />
          <SharedSelect
            of={{ kind: 'attribute', id, field: 'required' }}
            label="Required"
            options={optionsOf(requiredLabels)}
            value={required}
            onChange={(next) => choose({ required: next })}
          />
        </div>
        <SharedSelect
          of={{ kind: 'attribute', id, field: 'attributeType' }}
          label="Type"
          options={optionsOf(attributeTypeLabels)}
          value={attributeType}
          onChange={(next) => choose({ attributeType: next })}
        />
        {attributeType === 'choice' && (
          <SharedField
            of={{ kind: 'attribute', id, field: 'values' }}
            label="Values"
            description="One a line; Shift+Enter for a new line"
            multiline
            value={attribute.values.join('\n')}
            onCommit={setValues}
          />
        )}
        <SharedField
          of={{ kind: 'attribute', id, field: 'example' }}
          label="Example"
          value={example}
          maxLength={200}
          onCommit={(next) => update({ example: next })}
        />
        <SharedField
          of={{ kind: 'attribute', id, field: 'format' }}
          label="Format"
          value={format}
          placeholder="e.g. 22 Nov 2026, € 12.50"
          maxLength={120}
          onCommit={(next) => update({ format: next })}
        />
      </PanelSection>
      <PanelSection title="What people do by it">
        <div className="flex flex-wrap gap-1">
          {abilities.map(({ field, label }) => (
            <ToggleButton
              key={field}
              variant="outlined"
              isDisabled={!mayEdit}
              isSelected={attribute[field]}
              onChange={(next) => choose({ [field]: next })}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
      </PanelSection>
      <AttributeUseList attributeId={id} />
      <PanelSection title="Where it comes from">
        <SharedSelect
          of={{ kind: 'attribute', id, field: 'origin' }}
          label="Origin"
          options={optionsOf(originLabels)}
          value={origin}
          onChange={(next) => choose({ origin: next })}
        />
        {(origin === 'computed' || formula !== '') && (
          <SharedField
            of={{ kind: 'attribute', id, field: 'formula' }}
            label="Formula"
            placeholder="e.g. average of REVIEW.rating"
            multiline
            maxLength={500}
            value={formula}
            onCommit={(next) => update({ formula: next })}
          />
        )}
        <AttributeLinks attribute={attribute} onChange={choose} />
      </PanelSection>
      <PanelSection title="Remove">
        <Button
          variant="outlined"
          className="self-start"
          isDisabled={!mayEdit}
          onPress={() => remove(attribute)}
        >
          <Trash2 aria-hidden />
          Delete attribute
        </Button>
      </PanelSection>
    </>
  );
}
