import { describe, expect, it } from 'vitest';

import { type Overwritten } from '@/lib/client/sync/edits/overwritten';
import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { isMissed, overwrittenText, withOverwritten } from './overwritten-news';

const tool = anObject({ name: 'Tool' });
const document = aDocument(tool);
const names = (userId: string) => userId;

function lost(fields: Partial<Overwritten>): Overwritten {
  return {
    ref: tool,
    field: 'definition',
    mine: 'mine',
    theirs: 'theirs',
    actorId: 'Ben',
    bringBack: { type: 'object.update', id: tool.id, patch: {} },
    ...fields,
  };
}

describe('what somebody wrote over mine', () => {
  it.each([
    ['A thing to lend.', 'Ben has since changed Definition of TOOL: “A thing to lend.”'],
    ['', 'Ben has since changed Definition of TOOL: it is empty now.'],
    [anId(), 'Ben has since changed Definition of TOOL'],
    [['a'], 'Ben has since changed Definition of TOOL'],
  ])('is quoted where it can be read: %j', (theirs, text) => {
    expect(overwrittenText([lost({ theirs })], document, names)).toBe(text);
  });

  it('is cut where it is long', () => {
    const text = overwrittenText([lost({ theirs: 'x'.repeat(61) })], document, names);
    expect(text).toContain(`“${'x'.repeat(60)}…”`);
  });

  it('is one message for several fields and people', () => {
    const list = [lost({}), lost({ field: 'name', actorId: 'Ada' })];
    expect(overwrittenText(list, document, names)).toBe(
      'Ben and Ada have since changed 2 things: Definition of TOOL and the name of TOOL.',
    );
  });

  it('is no news where I had written nothing', () => {
    expect(['', [], null, undefined].filter((mine) => isMissed(lost({ mine })))).toEqual([]);
    expect(['mine', ['a'], 0, false].every((mine) => isMissed(lost({ mine })))).toBe(true);
  });

  it('is the newest of a field', () => {
    const [first, second] = [lost({}), lost({ theirs: 'newer' })];
    const other = lost({ field: 'name' });
    expect(withOverwritten([first, other], second)).toEqual([other, second]);
  });
});
