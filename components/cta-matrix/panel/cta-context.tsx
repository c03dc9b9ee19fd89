'use client';

import { useToasts } from '@/components/ui/toast';
import { useDocument } from '@/lib/client/document/use-document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';

import { useRenameVerb } from '../use-rename-verb';
import { CtaChoice } from './cta-choice';
import { CtaText } from './cta-text';

/** The second object of a verb: "to COLLECTION". */
export function CtaContext({ cta }: { readonly cta: RecordOf<'cta'> }) {
  const rename = useRenameVerb();
  const { announce } = useToasts();
  const objects = useDocument((document) => recordsOf(document, 'object'));
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-2">
      <CtaText
        cta={cta}
        field="contextPreposition"
        label="Joined by"
        placeholder="to, from…"
        onCommit={(contextPreposition) => rename(cta, { contextPreposition })}
      />
      <CtaChoice
        of={{ kind: 'cta', id: cta.id, field: 'contextObjectId' }}
        label="Together with"
        options={objects.map((object) => ({ value: object.id, label: capsName(object) }))}
        value={cta.contextObjectId}
        onChange={(contextObjectId) => {
          const refusal = rename(cta, { contextObjectId });
          if (refusal !== undefined) announce({ text: refusal, topic: 'refused' });
        }}
      />
    </div>
  );
}
