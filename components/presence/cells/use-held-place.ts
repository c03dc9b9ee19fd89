'use client';

import { useEffect } from 'react';

import { type EditLock } from '@/components/ui/edit-guard';

import { useEditGuard } from './use-edit-guard';

/** Locks a place for others for as long as a form or dialog for it is open here; tells when somebody else has it. */
export function useHeldPlace(place: string): EditLock | undefined {
  const { lock, onStart, onEnd } = useEditGuard({ place });
  useEffect(() => {
    onStart();
    return onEnd;
  }, [onStart, onEnd]);
  return lock;
}
