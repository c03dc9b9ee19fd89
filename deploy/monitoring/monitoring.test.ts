import { existsSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { readAlerts, readDataSources, readPanels } from './testing/read-monitoring';

it('has panels that ask a source which is provisioned', () => {
  const [source] = readDataSources();
  for (const { title, datasource } of readPanels()) {
    expect(datasource, title).toEqual({ type: source?.type, uid: source?.uid });
  }
});

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\w\s-]/g, '');
  return kept.trim().replaceAll(' ', '-');
}

const page = 'docs/operations.md';

it.runIf(existsSync(page))('says of every alert what to do', () => {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm);
  const anchors = [...headings].map(([, heading = '']) => `${page}#${anchorOf(heading)}`);
  const runbooks = readAlerts().map(({ annotations }) => annotations.runbook);
  expect(anchors).toEqual(expect.arrayContaining(runbooks));
});
