'use client';

import { Trash2 } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedField } from '@/components/presence/shared-field';
import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';

import { useRenameVerb } from '../use-rename-verb';
import { useVerbs } from '../use-verbs';
import { CtaContext } from './cta-context';
import { CtaPlaceFields } from './cta-place-fields';
import { CtaResult } from './cta-result';
import { CtaText } from './cta-text';
import { GrantList } from './grant-list';
import { PanelSection } from './panel-section';

type CtaPanelProps = {
  readonly cta: RecordOf<'cta'>;
  /** The role of the cell it was chosen in. */
  readonly roleId: string | null;
  readonly onGone: () => void;
};

/** The anatomy of a call to action: verb, why, who may when, what happens, where it stands. */
export function CtaPanel({ cta, roleId, onGone }: CtaPanelProps) {
  const rename = useRenameVerb();
  const verbs = useVerbs();
  const { isRefused } = useRefusal();
  const object = useDocument((document) => findRecord(document, 'object', cta.objectId));
  return (
    // Another one starts folded as it should.
    <div key={cta.id} className="flex flex-col gap-3 p-4">
      <div data-field="verb">
        <SharedField
          of={{ kind: 'cta', id: cta.id, field: 'verb' }}
          label={`What one does with ${object ? capsName(object) : 'it'}`}
          maxLength={nameMax}
          value={cta.verb}
          onCommit={(verb) => rename(cta, { verb })}
        />
      </div>
      <CtaContext cta={cta} />
      <PanelSection title="Why" note={cta.why} isOpen>
        <CtaText cta={cta} field="why" label="So that" placeholder="I can …" />
        <CtaText cta={cta} field="whyBusiness" label="Why for the business" />
      </PanelSection>
      <PanelSection title="Who may, and when" isOpen>
        <GrantList cta={cta} roleId={roleId} />
      </PanelSection>
      <PanelSection title="What happens" note={cta.result}>
        <CtaResult cta={cta} />
      </PanelSection>
      <PanelSection title="Where and how">
        <CtaPlaceFields cta={cta} />
      </PanelSection>
      <EditOnly>
        <Button
          variant="quiet"
          className="self-start"
          onPress={() => {
            if (isRefused(placeOf.field({ kind: 'cta', id: cta.id, field: 'verb' }))) return;
            onGone();
            verbs.remove(cta);
          }}
        >
          <Trash2 aria-hidden /> Delete call to action
        </Button>
      </EditOnly>
    </div>
  );
}
