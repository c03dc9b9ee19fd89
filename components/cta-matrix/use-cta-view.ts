'use client';

import { use } from 'react';

import { CtaViewContext } from './cta-view-context';
import { type CtaView } from './use-cta-view-state';

/** Where the focus is in the CTA matrix and what is looked for, one for all of the screen. */
export function useCtaView(): CtaView {
  const view = use(CtaViewContext);
  if (!view) throw new Error('useCtaView needs a CtaViewProvider above it');
  return view;
}
