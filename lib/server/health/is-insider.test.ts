import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import { expect, it } from 'vitest';

import { isInsider } from './is-insider';

/** A request as it comes in, by an address, with headers. */
function from(remoteAddress: string, headers: Readonly<Record<string, string>> = {}) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, { host: 'localhost:3000', ...headers });
  return request;
}

const alone = { trustedProxies: 0 };
const behindOne = { trustedProxies: 1 };

it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])(
  'takes %s for this machine',
  (address) => {
    expect(isInsider(from(address), alone)).toBe(true);
  },
);

it.each(['10.0.0.2', '192.168.1.7', '::ffff:10.0.0.2', 'fe80::1', ''])(
  'tells nothing to %s where nothing stands in front',
  (address) => {
    expect(isInsider(from(address), alone)).toBe(false);
  },
);

it('takes who comes without passing the proxies in front for somebody of theirs', () => {
  expect(isInsider(from('10.0.0.2', { host: 'web:3000' }), behindOne)).toBe(true);
});

it.each([alone, behindOne])('takes nobody for one whom a proxy brings: %o', (settings) => {
  const brought = from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' });
  expect(isInsider(brought, settings)).toBe(false);
  expect(isInsider(from('127.0.0.1', { 'x-forwarded-for': '' }), settings)).toBe(false);
});

it('tells nothing to a page of another name that lets it point to this machine', () => {
  expect(isInsider(from('127.0.0.1', { host: 'evil.example' }), alone)).toBe(false);
});
