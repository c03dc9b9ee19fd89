import { describe, expect, it } from 'vitest';

import { checkSchema } from './check-schema';

const initial = '20261122133420_initial';
const links = '20261122162734_share_links';
const expand = '20270101000000_expand_tags';
const contract = '20270201000000_contract_tags';

describe('a build and the schema it meets', () => {
  it.each([
    ['belong together', [initial, links], [links, initial], { kind: 'current' }],
    ['wait for what is missing', [initial, links], [initial], { kind: 'behind', missing: [links] }],
    ['wait for all of it', [initial, links], [], { kind: 'behind', missing: [initial, links] }],
    [
      'put up with expansion',
      [initial],
      [initial, expand],
      { kind: 'expanded', unknown: [expand] },
    ],
    ['refuse contraction', [initial], [initial, contract], { kind: 'newer', unknown: [contract] }],
    [
      'refuse expansion that was followed by contraction',
      [initial],
      [initial, expand, contract],
      { kind: 'newer', unknown: [expand, contract] },
    ],
    [
      'refuse a migration that does not say what it does',
      [initial],
      [initial, links],
      { kind: 'newer', unknown: [links] },
    ],
    [
      'refuse what is newer even where something is missing',
      [initial, links],
      [initial, contract],
      { kind: 'newer', unknown: [contract] },
    ],
    [
      'wait for what is missing among expansions',
      [initial, links],
      [initial, expand],
      { kind: 'behind', missing: [links] },
    ],
    [
      'take a name for expansion only where it stands behind the time',
      [initial],
      [initial, '20270101000000_contract_expand_x'],
      { kind: 'newer', unknown: ['20270101000000_contract_expand_x'] },
    ],
  ])('%s', (_, own, applied, state) => {
    expect(checkSchema(own, applied)).toEqual(state);
  });
});
