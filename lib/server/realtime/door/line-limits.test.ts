import { describe, expect, it } from 'vitest';

import { hasRoom, type Line } from './line-limits';

const member: Line = { projectId: 'p', callerId: 'ada', isGuest: false, network: 'home' };
const guest: Line = { projectId: 'p', callerId: 'link', isGuest: true, network: 'school' };
const times = (count: number, line: Line) => Array.from({ length: count }, () => line);

describe('hasRoom', () => {
  it('gives one person forty lines, wherever they are', () => {
    const elsewhere = { ...member, projectId: 'q', network: 'train' };
    expect(hasRoom([...times(20, member), ...times(19, elsewhere)], member)).toBe(true);
    expect(hasRoom([...times(20, member), ...times(20, elsewhere)], member)).toBe(false);
    expect(hasRoom(times(40, member), { ...member, callerId: 'ben' })).toBe(true);
  });

  it('lets a whole class look through one link, and others look besides', () => {
    expect(hasRoom(times(59, guest), guest)).toBe(true);
    expect(hasRoom(times(60, guest), guest)).toBe(false);
    expect(hasRoom(times(60, guest), { ...guest, network: 'office' })).toBe(true);
  });

  it('lets no crowd of guests keep out those who work there', () => {
    const crowd = Array.from({ length: 120 }, (_, n) => ({ ...guest, network: `n${n % 10}` }));
    expect(hasRoom(crowd, { ...guest, network: 'office' })).toBe(false);
    const other = { ...guest, callerId: 'other link' };
    expect(hasRoom([...crowd, ...times(19, other)], other)).toBe(true);
    expect(hasRoom([...crowd, ...times(20, other)], other)).toBe(false);
    expect(hasRoom([...crowd, ...times(20, other)], member)).toBe(true);
  });

  it('has an end', () => {
    const crowd = Array.from({ length: 200 }, (_, n) => ({ ...member, callerId: `person ${n}` }));
    expect(hasRoom(crowd, member)).toBe(false);
    expect(hasRoom(crowd, { ...member, projectId: 'q' })).toBe(true);
  });
});
