import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import { expect, it } from 'vitest';

import { demandHttps } from './demand-https';

it.each([
  ['https://orca.example.org', 'max-age=31536000; includeSubDomains'],
  ['http://localhost:3000', undefined],
])('tells browsers of %s: %s', (appUrl, header) => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  demandHttps(response, appUrl);
  expect(response.getHeader('Strict-Transport-Security')).toBe(header);
});
