import { describe, expect, it } from 'vitest';

import { aCta, aGrant, anObject, aRole } from '../../testing/builders';
import { isStoryWritten, storyParts, storyToKeep, userStory, type StoryParts } from './user-story';

const role = aRole({ name: 'Member' });
const object = anObject({ name: 'Tool' });
const cta = aCta({ objectId: object.id, verb: 'Borrow' });
const grant = aGrant({ ctaId: cta.id, roleId: role.id });
const parts: StoryParts = { role, object, cta, grant, contextObject: undefined };

describe('userStory', () => {
  it('leaves an open reason open', () => {
    expect(userStory(parts)).toBe('As a MEMBER, I want to borrow a TOOL so that …');
  });

  it('says why and when', () => {
    const why = { ...cta, why: 'so that I can mend my door.' };
    const when = { ...grant, states: ['available', 'reserved'], condition: 'when I owe no fine.' };
    expect(userStory({ ...parts, cta: why, grant: when })).toBe(
      'As a MEMBER, I want to borrow a TOOL so that I can mend my door — when it is available or reserved and I owe no fine.',
    );
  });

  it('names the other object, and a system as the one it is', () => {
    const system = aRole({ name: 'Reminder service', roleKind: 'system' });
    const contextObject = anObject({ name: 'Loan' });
    const reason = { ...cta, verb: 'announce', why: 'nobody forgets' };
    expect(userStory({ ...parts, role: system, cta: reason, contextObject })).toBe(
      'As the REMINDER SERVICE, I want to announce a TOOL with a LOAN so that nobody forgets.',
    );
  });

  it('does not say the object twice', () => {
    const verb = { ...cta, verb: 'Report a damaged tool', why: 'it gets mended' };
    expect(userStory({ ...parts, cta: verb })).toBe(
      'As a MEMBER, I want to report a damaged tool so that it gets mended.',
    );
  });

  it('keeps the word that leads a condition', () => {
    const when = (condition: string, states: readonly string[] = []) => {
      const told = userStory({ ...parts, grant: { ...grant, condition, states: [...states] } });
      return told.split(' — ')[1];
    };
    expect(when('Unless it is overdue.')).toBe('unless it is overdue.');
    expect(when('only if I am of age')).toBe('only if I am of age.');
    expect(when('while the shop is open')).toBe('while the shop is open.');
    expect(when('I owe nothing')).toBe('when I owe nothing.');
    expect(when('unless it is overdue', ['free'])).toBe('when it is free, unless it is overdue.');
    expect(when('if I owe nothing', ['free'])).toBe('when it is free and I owe nothing.');
  });

  it.each([
    ['Order', 'Reorder', 'to reorder an ORDER so that'],
    ['Tag', 'Tag', 'to tag a TAG so that'],
    ['Port', 'Export', 'to export a PORT so that'],
    ['Task', 'Mark as done', 'to mark a TASK as done so that'],
    ['Tool', 'Compare tools', 'to compare tools so that'],
    ['Docket entry', 'Print docket-entries', 'to print docket-entries so that'],
  ])('says of %s and %s what is wanted', (name, verb, words) => {
    const told = { ...parts, object: anObject({ name }), cta: { ...cta, verb } };
    expect(userStory(told)).toContain(words);
  });

  it('joins verb and object as one would say it', () => {
    const story = (verb: string) => userStory({ ...parts, cta: { ...cta, verb } });
    expect(story('Report damage')).toContain('to report damage on a TOOL');
    expect(story('Search for')).toContain('to search for a TOOL');
  });

  it('keeps the capitals of an acronym', () => {
    const verb = { ...cta, verb: 'QR-scan', why: 'it is quick' };
    expect(userStory({ ...parts, cta: verb })).toContain('to QR-scan a TOOL');
  });

  it('lets a written story stand', () => {
    const written = { ...grant, story: 'As a neighbour I just want a drill.' };
    expect(userStory({ ...parts, grant: written })).toBe('As a neighbour I just want a drill.');
  });

  it('says what is done with several', () => {
    expect(userStory({ ...parts, cta: { ...cta, verb: 'Edit several' } })).toContain(
      'to edit several TOOLs so that',
    );
  });

  it('joins a context by its preposition, and tells one TOOL from another', () => {
    const add = { ...cta, verb: 'Add', contextPreposition: 'to' };
    const story = (contextObject: typeof object) =>
      userStory({ ...parts, cta: add, contextObject });
    expect(story(anObject({ name: 'Kit' }))).toContain('to add a TOOL to a KIT so that');
    expect(story(object)).toContain('to add a TOOL to another TOOL so that');
  });
});

describe('storyParts', () => {
  const missing = (of: StoryParts) =>
    storyParts(of).flatMap(({ part, isMissing }) => (isMissing ? [part] : []));

  it('marks what nobody has said', () => {
    expect(missing(parts)).toEqual(['why', 'when']);
    expect(missing({ ...parts, cta: { ...cta, why: 'it is fun' } })).toEqual(['when']);
    expect(missing({ ...parts, grant: { ...grant, states: ['free'] } })).toEqual(['why']);
  });

  it('tells what each stretch is about', () => {
    const about = storyParts(parts).filter(({ part }) => part !== 'words');
    expect(about.map(({ part, text }) => `${part}: ${text}`)).toEqual([
      'role: a MEMBER',
      'verb: borrow',
      'object: a TOOL',
      'why: …',
      'when:  — when …',
    ]);
  });

  it('leaves what is written by hand alone, until it is taken back', () => {
    const written = { ...parts, grant: { ...grant, story: 'I just want a drill.' } };
    const changed = { ...written, cta: { ...cta, verb: 'Lend', why: 'it helps' } };
    expect(storyParts(changed)).toEqual([
      { text: 'I just want a drill.', part: 'written', isMissing: false },
    ]);
    expect(isStoryWritten(changed.grant)).toBe(true);
    expect(storyToKeep(changed, ' Mine. ')).toBe('Mine.');
    expect(storyToKeep(changed, 'As a MEMBER, I want to lend a TOOL so that it helps.')).toBe('');
    expect(storyToKeep(changed, ' ')).toBe('');
  });
});
