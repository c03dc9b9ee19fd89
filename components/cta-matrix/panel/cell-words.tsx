'use client';

import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

import { CrudTag } from '../cell/crud-tag';
import { useCtaCell } from '../cell/use-cta-cell';
import { type GoInside } from '../cta-focus';
import { ctaWords } from '../cta-words';

type CellWordsProps = {
  readonly place: VerbPlace;
  /** Whether an empty cell is told in words too: where no controls say it. */
  readonly saysNothing: boolean;
  readonly goInside: GoInside;
};

/** What the cell says: each verb leads to its details. */
export function CellWords({ place, saysNothing, goInside }: CellWordsProps) {
  const { held, answer } = useCtaCell(place.objectId, place.roleId);
  const phrases = useDocument((document) => held.map(({ cta }) => ctaPhrase(cta, document)));
  if (held.length === 0) {
    if (!saysNothing) return null;
    const said =
      answer === undefined
        ? 'Nobody has been asked yet.'
        : ctaWords.answer[answer.value === 'no' ? 'not_permitted' : answer.value];
    return <p className="text-sm text-quiet">{said}</p>;
  }
  return (
    <ul aria-label="Calls to action" className="-mx-2 flex flex-col">
      {held.map(({ cta, grant }, at) => (
        <li key={cta.id}>
          <Button
            className="max-w-full font-normal"
            onPress={() => goInside(place, { mode: 'chip', ctaId: cta.id })}
          >
            <CrudTag crud={cta.crud} />
            <span className="truncate">{phrases[at]}</span>
            {grant?.tier && <span className="font-semibold">{grant.tier}</span>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
