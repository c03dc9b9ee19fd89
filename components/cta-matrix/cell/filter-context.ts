'use client';

import { createContext } from 'react';

import { noCtaFilter, type CtaFilter } from '@/lib/orca/views/cta/cta-filter';

/** What is looked for in the matrix; verbs that are not it are faded. */
export const FilterContext = createContext<CtaFilter>(noCtaFilter);
