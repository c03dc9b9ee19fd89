'use client';

import { useState } from 'react';

import { Screen } from '@/components/studio/screen';
import { useDocument } from '@/lib/client/document/use-document';
import { shownRoles } from '@/lib/orca/views/cta/shown-roles';

import { CtaViewProvider } from './cta-view-provider';
import { EmptyMatrix } from './empty-matrix';
import { MatrixScreen } from './matrix-screen';

/** CTA discovery: what each role does with each object. */
export function CtaScreen() {
  const hasObjects = useDocument(({ tables }) => tables.object.size > 0);
  const hasRoles = useDocument((document) => shownRoles(document).length > 0);
  const [addsRoles, setAddsRoles] = useState(false);
  if (hasObjects && hasRoles) {
    return (
      <CtaViewProvider>
        <MatrixScreen addsRoles={addsRoles} onAddsRoles={() => setAddsRoles(false)} />
      </CtaViewProvider>
    );
  }
  return (
    <Screen title="CTAs">
      <EmptyMatrix hasObjects={hasObjects} onRoleAdded={() => setAddsRoles(true)} />
    </Screen>
  );
}
