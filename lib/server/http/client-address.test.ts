import { expect, it } from 'vitest';

import { clientAddress, networkOf } from './client-address';

it.each([
  ['203.0.113.7', 0, '203.0.113.7'],
  ['1.2.3.4, 203.0.113.7', 0, '203.0.113.7'],
  ['1.2.3.4, 203.0.113.7, 10.0.0.1', 1, '203.0.113.7'],
  ['203.0.113.7', 3, '203.0.113.7'],
  [null, 0, ''],
])('believes of "%s" behind %i proxies only what they added', (header, proxies, address) => {
  expect(clientAddress(header, proxies)).toBe(address);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['nonsense', 'unknown'],
  ['', 'unknown'],
])('takes %s for one of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
