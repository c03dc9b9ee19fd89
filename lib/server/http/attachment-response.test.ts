import { expect, it } from 'vitest';

import { contentDisposition } from './attachment-response';

it.each([
  ['Tools-json.json', `attachment; filename="Tools-json.json"; filename*=UTF-8''Tools-json.json`],
  ['Küche.md', `attachment; filename="K_che.md"; filename*=UTF-8''K%C3%BCche.md`],
  [
    'a"\r\nb(1)\'.md',
    `attachment; filename="a___b_1__.md"; filename*=UTF-8''a%22%0D%0Ab%281%29%27.md`,
  ],
])('names the file %j so that nothing of it ends the header', (fileName, header) => {
  expect(contentDisposition(fileName)).toBe(header);
});
