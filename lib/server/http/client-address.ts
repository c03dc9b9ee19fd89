import 'server-only';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * Where a request came from. `X-Forwarded-For` is a list to which every hop adds the address it
 * was reached from; only what our own process and our own proxies added can be believed, so it is
 * counted from the right.
 */
export function clientAddress(forwardedFor: string | null | undefined, trustedProxies: number) {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? '';
}

/** What one customer of a network provider holds: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(?<v4>[\d.]+)$/i.exec(address)?.groups?.['v4'] ?? address;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const gap = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...gap, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
