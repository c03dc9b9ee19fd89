import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';

import { exportBytes } from './export-bytes';

const markdown = { name: 'guide.md', content: '# Größe 🙂\n' };
const csv = { name: 'roles.csv', content: 'name\r\n' };

it('are the text itself where there is one', () => {
  const exported = { fileName: 'guide.md', mediaType: 'text/markdown', files: [markdown] };
  expect(strFromU8(exportBytes(exported))).toBe(markdown.content);
});

it('are a zip where there are several', () => {
  const exported = { fileName: 'all.zip', mediaType: 'application/zip', files: [markdown, csv] };
  expect(Object.keys(unzipSync(exportBytes(exported)))).toEqual(['guide.md', 'roles.csv']);
});
