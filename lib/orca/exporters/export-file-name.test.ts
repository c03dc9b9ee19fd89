import { expect, it } from 'vitest';

import { exportFileName } from './export-file-name';

it.each([
  ['FOIA portal', 'FOIA-portal-json.json'],
  ['../../etc/passwd', 'etc-passwd-json.json'],
  ['Küche & Söhne: "neu"', 'Küche-Söhne-neu-json.json'],
  ['a\u202Etxt.exe\r\n', 'a-txt.exe-json.json'],
  ['v1..2', 'v1.2-json.json'],
  ['???', 'project-json.json'],
  ['x'.repeat(120), `${'x'.repeat(80)}-json.json`],
  ['🙂'.repeat(3), 'project-json.json'],
])('makes of %j the name %j', (projectName, fileName) => {
  expect(exportFileName(projectName, 'json', 'json')).toBe(fileName);
});
