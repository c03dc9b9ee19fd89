import { describe, expect, it } from 'vitest';

import { anAttribute, aCta, aDocument, anObject, aRole } from '../testing/builders';
import { whatStays } from './what-stays';

const tool = anObject({ name: 'Tool' });
const condition = anAttribute({ objectId: tool.id, name: 'condition' });
const lend = aCta({ objectId: tool.id, verb: 'Lend' });
const member = aRole({ name: 'Member' });
const document = aDocument(tool, condition, lend, member);

const to = ({ kind, id }: { kind: 'object' | 'attribute' | 'cta' | 'role'; id: string }) => ({
  kind,
  id,
});

describe('what stays when a verdict is taken back', () => {
  it.each([
    ['object', to(tool), 'The object TOOL stays in Objects.'],
    ['attribute', to(condition), 'The attribute TOOL.condition stays in Attributes.'],
    ['cta', to(lend), 'The call to action “Lend TOOL” stays in CTAs.'],
    ['role', to(member), 'The role Member stays in CTAs.'],
    ['synonym', to(tool), '“device” stays a synonym of TOOL in Objects.'],
    ['state', to(tool), '“device” stays a state of TOOL in Objects.'],
  ] as const)('is named with its screen: %s', (verdict, target, sentence) => {
    expect(whatStays(document, { text: 'device', verdict, target })).toBe(sentence);
  });

  it('is nothing where nothing was made, or it is gone', () => {
    const noun = { text: 'device', verdict: 'object', target: to(tool) } as const;
    expect(whatStays(aDocument(), noun)).toBeUndefined();
    expect(
      whatStays(document, { text: 'device', verdict: 'dismissed', target: null }),
    ).toBeUndefined();
  });
});
