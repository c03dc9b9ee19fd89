'use client';

import { createContext } from 'react';

import { type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

/** What the focused cell offers: the digits take them in this order, wherever they are shown. */
export const OfferContext = createContext<readonly VerbPrompt[]>([]);
