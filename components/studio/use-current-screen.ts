'use client';

import { usePathname } from 'next/navigation';

import { screens, type ProjectScreen } from './screens';

/** The screen that is open, told by the address. */
export function useCurrentScreen(): ProjectScreen | undefined {
  const [, , , path = ''] = usePathname().split('/');
  return screens.find((screen) => screen.path === path);
}
