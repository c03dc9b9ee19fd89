import { describe, expect, it } from 'vitest';

import { findRecord } from '../model/lookups';
import { applyOperation } from '../operations/apply-operation';
import { aDocument, anObject } from '../testing/builders';
import { patchList } from './patch-list';

const tool = anObject({ name: 'Tool', instances: ['Hammer'] });

describe('patchList', () => {
  it('puts the list in place', () => {
    const done = applyOperation(
      aDocument(tool),
      patchList(tool, 'instances', [...tool.instances, 'Saw']),
    );
    expect(done.ok && findRecord(done.value.document, 'object', tool.id)?.instances).toEqual([
      'Hammer',
      'Saw',
    ]);
  });

  it('is refused where somebody else has added to it', () => {
    const theirs = aDocument({ ...tool, instances: ['Hammer', 'Drill'] });
    const refused = applyOperation(theirs, patchList(tool, 'instances', ['Hammer', 'Saw']));
    expect(refused).toMatchObject({ ok: false, error: { code: 'changed_since' } });
  });

  it('lets others change the other fields', () => {
    const theirs = aDocument({ ...tool, name: 'Device' });
    expect(applyOperation(theirs, patchList(tool, 'instances', [])).ok).toBe(true);
  });
});
