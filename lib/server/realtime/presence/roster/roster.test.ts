import { describe, expect, it } from 'vitest';

import { presenceLimits } from '@/lib/contracts/presence';

import { aMember, anywhere, RosterChannel, type TestRoster } from '../../testing/roster-channel';

const at = (place: string) => ({ ...anywhere, place });

/** Somebody who is there, as after hello and the first presence. */
function enter({ roster }: TestRoster, name = 'Ada') {
  const member = aMember(name);
  roster.join(member);
  roster.update(member.connectionId, anywhere);
  return member;
}

describe('those of one process', () => {
  it('are seen from their first presence on, until they leave', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const ada = enter(here);
    const ben = aMember('Ben');
    here.roster.join(ben);
    channel.clock.go(100);
    expect(here.roster.people()).toEqual([{ ...ada, ...anywhere, editing: null }]);

    here.roster.update(ben.connectionId, at('cta:1:2'));
    here.roster.leave(ada.connectionId);
    channel.clock.go(100);
    expect(here.news.at(-1)).toEqual({
      type: 'people',
      present: [{ ...ben, ...at('cta:1:2'), editing: null }],
      left: [ada.connectionId],
    });
  });

  it('are told of once in 50 ms, and only the newest', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    channel.clock.go(100);
    here.news.length = 0;
    for (let step = 0; step < 100; step++) {
      here.roster.update(connectionId, at(`cta:1:${step}`));
      channel.clock.go(5);
    }
    channel.clock.go(50);
    expect(here.news.length).toBeLessThanOrEqual(11);
    expect(here.seen.get(connectionId)?.place).toBe('cta:1:99');
  });

  it('are told of once in 100 ms where there are more than ten', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const members = Array.from({ length: 11 }, () => enter(here));
    channel.clock.go(200);
    here.news.length = 0;
    for (let step = 0; step < 100; step++) {
      for (const { connectionId } of members) here.roster.update(connectionId, at(`cta:1:${step}`));
      channel.clock.go(5);
    }
    expect(here.news.length).toBeLessThanOrEqual(6);
  });

  it('are not told of when nothing has changed', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    channel.clock.go(100);
    here.news.length = 0;
    here.roster.update(connectionId, { ...anywhere });
    channel.clock.go(60);
    here.roster.update(connectionId, at('cta:1:2'));
    here.roster.update(connectionId, anywhere);
    channel.clock.go(20_000);
    expect(here.news).toEqual([]);
  });

  it('have their pointer told ten times a second at most, and where it stopped', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    const cursor = (x: number) => ({ anchor: 'cta:1:2', x, y: 0 });
    for (let step = 0; step <= 100; step++) {
      here.roster.moveCursor(connectionId, cursor(step / 100));
      channel.clock.go(10);
    }
    channel.clock.go(200);
    const told = here.news.filter(({ type }) => type === 'cursors');
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.at(-1)).toEqual({ type: 'cursors', cursors: [[connectionId, cursor(1)]] });
  });

  it('are gone when they say so, and back with their next word', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    here.roster.update(connectionId, null);
    channel.clock.go(100);
    expect(here.roster.people()).toEqual([]);
    here.roster.update(connectionId, anywhere);
    channel.clock.go(100);
    expect(here.roster.people()).toHaveLength(1);
  });

  it('are gone 13 minutes after they fell idle, or when nothing was heard for 15', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const idle = enter(here);
    enter(here);
    here.roster.update(idle.connectionId, { ...anywhere, isIdle: true });
    channel.clock.go(6 * 60_000);
    // Another word of the same idleness is no sign of life.
    here.roster.update(idle.connectionId, { ...anywhere, isIdle: true });
    channel.clock.go(presenceLimits.goneAfterMs - presenceLimits.idleAfterMs - 6 * 60_000 - 1_000);
    expect(here.seen.size).toBe(2);
    channel.clock.go(10_000);
    expect([...here.seen.keys()]).not.toContain(idle.connectionId);
    expect(here.seen.size).toBe(1);
    channel.clock.go(2 * 60_000);
    expect(here.seen.size).toBe(0);
  });

  it('cost one timer, and none when nobody is there', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    expect(channel.clock.running).toBe(0);
    const members = [enter(here), enter(here), enter(here)];
    expect(channel.clock.running - channel.texts.length).toBe(1);
    channel.clock.go(1_000);
    expect(channel.clock.running).toBe(1);
    for (const { connectionId } of members) here.roster.leave(connectionId);
    channel.clock.go(10);
    expect(channel.clock.running).toBe(0);
  });

  it('are handed to a newcomer as the others know them, and then change with the others', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    channel.clock.go(100);
    here.roster.update(connectionId, at('cta:1:2'));
    const welcome = here.roster.people();
    here.roster.update(connectionId, anywhere);
    channel.clock.go(100);
    expect(welcome).toEqual([...here.seen.values()]);
  });
});

describe('those of two processes', () => {
  it('see each other, at once and as newcomers', () => {
    const channel = new RosterChannel();
    const [one, two] = [channel.add(), channel.add()];
    const ada = enter(one);
    channel.clock.go(1_000);
    const ben = enter(two, 'Ben');
    channel.clock.go(100);
    const names = [ada.connectionId, ben.connectionId].toSorted();
    expect([...one.seen.keys()].toSorted()).toEqual(names);
    expect([...two.seen.keys()].toSorted()).toEqual(names);
    one.roster.moveCursor(ada.connectionId, { anchor: 'cta:1:2', x: 0.5, y: 0.5 });
    two.roster.leave(ben.connectionId);
    channel.clock.go(100);
    expect([...one.seen.keys()]).toEqual([ada.connectionId]);
  });

  it('agree within seconds, however many messages were lost', () => {
    let dice = 7;
    const roll = () => (dice = (dice * 48_271) % 2_147_483_647) / 2_147_483_647;
    let isLossy = true;
    const channel = new RosterChannel(() => isLossy && roll() < 0.5);
    const rosters = [channel.add(), channel.add(), channel.add()];
    const members = rosters.map((one) => [enter(one), enter(one), enter(one)]);
    for (let step = 0; step < 400; step++) {
      const which = Math.floor(roll() * 3);
      const member = members[which]?.[Math.floor(roll() * 3)];
      if (!member) continue;
      const presence = roll() < 0.1 ? null : at(`cta:1:${step}`);
      rosters[which]?.roster.update(member.connectionId, presence);
      channel.clock.go(Math.floor(roll() * 60));
    }
    isLossy = false;
    channel.clock.go(20_000);
    const views = rosters.map(({ seen }) =>
      [...seen.values()].toSorted((a, b) => (a.connectionId < b.connectionId ? -1 : 1)),
    );
    expect(views[0]?.length).toBeGreaterThan(5);
    expect(views[1]).toEqual(views[0]);
    expect(views[2]).toEqual(views[0]);
  });

  it('are gone 15 seconds after their process died without a word', () => {
    const channel = new RosterChannel();
    const [one, two] = [channel.add(), channel.add()];
    const ada = enter(one);
    enter(two, 'Ben');
    channel.clock.go(8_000);
    expect(one.seen.size).toBe(2);
    channel.kill(two);
    channel.clock.go(9_000);
    expect(one.seen.size).toBe(2);
    channel.clock.go(11_500);
    expect([...one.seen.keys()]).toEqual([ada.connectionId]);
  });

  it('ignore whatever is no message of a roster', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    enter(here);
    for (const text of ['', '{', 'null', '{"type":"all","from":"x","people":[{}]}', '[]'])
      here.roster.receive(text);
    channel.clock.go(100);
    expect(here.seen.size).toBe(1);
  });
});

describe('editing', () => {
  it('goes to whoever began later, and the earlier one is told', () => {
    const channel = new RosterChannel();
    const [one, two] = [channel.add(), channel.add()];
    const ada = enter(one);
    const ben = enter(two, 'Ben');
    const place = 'object:1:name';
    one.roster.setEditing(ada.connectionId, { place, sinceMs: channel.clock.now() });
    channel.clock.go(100);
    expect(two.seen.get(ada.connectionId)?.editing?.place).toBe(place);
    expect(two.roster.holderOf(place)).toMatchObject({ name: 'Ada' });

    two.roster.setEditing(ben.connectionId, { place, sinceMs: channel.clock.now() });
    channel.clock.go(200);
    expect(one.ended).toEqual([[ada.connectionId, place]]);
    expect(two.ended).toEqual([]);
    expect(one.roster.holderOf(place)).toMatchObject({ name: 'Ben' });
    expect(two.seen.get(ada.connectionId)?.editing).toBeNull();
  });

  it('ends after five minutes', () => {
    const channel = new RosterChannel();
    const here = channel.add();
    const { connectionId } = enter(here);
    here.roster.setEditing(connectionId, { place: 'cta:1:2', sinceMs: channel.clock.now() });
    channel.clock.go(299_000);
    expect(here.ended).toEqual([]);
    channel.clock.go(7_000);
    expect(here.ended).toEqual([[connectionId, 'cta:1:2']]);
    expect(here.seen.get(connectionId)?.editing).toBeNull();
  });
});

it('is certain that somebody is gone only while its own words come back', () => {
  let isAway = false;
  const channel = new RosterChannel(() => isAway);
  const here = channel.add();
  const { connectionId } = enter(here);
  const nobody = aMember().connectionId;
  channel.clock.go(1_000);
  expect(here.roster.isGone(nobody)).toBe(false);
  channel.clock.go(20_000);
  expect(here.roster.isGone(nobody)).toBe(true);
  expect(here.roster.isGone(connectionId)).toBe(false);
  isAway = true;
  channel.clock.go(20_000);
  expect(here.roster.isGone(nobody)).toBe(false);
});
