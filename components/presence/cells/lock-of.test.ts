import { describe, expect, it } from 'vitest';

import { type AccessRole } from '@/lib/contracts/permissions';
import { type Person } from '@/lib/contracts/presence';
import { anId } from '@/lib/orca/testing/builders';

import { aPerson } from '../testing/a-person';
import { lastsLong, lockSentence, mayTakeOver } from './lock-of';

const selfUserId = anId();
const editing = { place: 'object:1:name', sinceMs: 1_000_000 };
const justBegun = 1_000_000 + 59_999;
const longAgo = 1_000_000 + 60_000;

function offered(holder: Person, role: AccessRole, nowMs: number): boolean {
  return mayTakeOver({
    holder,
    selfUserId,
    role,
    isAbandoned: lastsLong(holder, nowMs),
  });
}

describe('taking over what somebody edits', () => {
  it('is offered to a facilitator when the holder is idle or has held it for a minute', () => {
    expect(offered(aPerson({ editing }), 'facilitator', justBegun)).toBe(false);
    expect(offered(aPerson({ editing }), 'facilitator', longAgo)).toBe(true);
    expect(offered(aPerson({ editing, isIdle: true }), 'facilitator', justBegun)).toBe(true);
  });

  it('is offered to nobody else', () => {
    for (const role of ['contributor', 'commenter', 'viewer', 'guest'] as const) {
      expect(offered(aPerson({ editing, isIdle: true }), role, longAgo)).toBe(false);
    }
  });

  it('is offered to everybody for another tab of their own', () => {
    expect(offered(aPerson({ editing, userId: selfUserId }), 'contributor', justBegun)).toBe(true);
  });
});

it('says who is editing', () => {
  expect(lockSentence(aPerson({ name: 'Ben' }), selfUserId)).toBe('Ben is editing this.');
  expect(lockSentence(aPerson({ userId: selfUserId }), selfUserId)).toBe(
    'You are editing this in another tab.',
  );
});
