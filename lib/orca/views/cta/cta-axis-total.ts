import { percentOf } from '@/lib/shared/percent-of';

import { type OrcaDocument } from '../../model/document';
import { ctaCounts, type CtaCounts, type CtaSide } from './cta-matrix';

/** What a row or column of the CTA matrix comes to. */
export type CtaAxisTotal = Pick<CtaCounts, 'ctas' | 'primaries'> & {
  /** Of 100, of its cells; undefined for the verbs that nobody may use: there nobody is asked. */
  readonly askedPercent: number | undefined;
};

/** The total of an object over all roles in sight, or of a role over all objects. */
export function ctaAxisTotal(document: OrcaDocument, side: CtaSide): CtaAxisTotal {
  const { ctas, primaries, asked, cells } = ctaCounts(document, side);
  const isNobodys = 'roleId' in side && side.roleId === null;
  return { ctas, primaries, askedPercent: isNobodys ? undefined : percentOf(asked, cells) };
}
