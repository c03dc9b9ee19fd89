'use client';

import { useState, type ReactNode } from 'react';

import { useTellPlace } from '@/lib/client/presence/use-tell-place';

import { PlaceRing } from './place-ring';
import { type TagSide } from './presence-ring';

type PlaceFrameProps = {
  readonly place: string;
  readonly side?: TagSide;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Around a control: tells the others when the focus is in it, and shows who else is there. */
export function PlaceFrame({ place, side = 'label', className = '', children }: PlaceFrameProps) {
  const [isFocused, setIsFocused] = useState(false);
  useTellPlace(isFocused ? place : null);
  return (
    <div
      className={`relative ${className}`}
      onFocus={() => setIsFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsFocused(false);
      }}
    >
      <PlaceRing place={place} side={side} />
      {children}
    </div>
  );
}
