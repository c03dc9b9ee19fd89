'use client';

import { createContext } from 'react';

import { ctaOrder, type CtaOrder } from '../cta-places';

/** Which object and role stands where, for what the grid draws by itself. */
export const OrderContext = createContext<CtaOrder>(ctaOrder([], [], false));
