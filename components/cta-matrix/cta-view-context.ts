'use client';

import { createContext } from 'react';

import { type CtaView } from './use-cta-view-state';

export const CtaViewContext = createContext<CtaView | undefined>(undefined);
