const expected = 'must look like postgresql://user:password@host:5432/name';

/** What the driver knows; with any other it would insist on TLS, whatever the server says. */
const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

/**
 * What is wrong with an address that the driver could never connect to, and what is expected instead; nothing where it is
 * one. An address without a host may name a socket's folder in its options.
 */
export function postgresAddressProblem(address: string): string | undefined {
  const url = readAddress(address);
  if (!url || !isConnectable(url)) return expected;
  if (url.searchParams.getAll('sslmode').every((mode) => mode === '' || sslModes.includes(mode)))
    return undefined;
  return `has an sslmode that is none of ${sslModes.join(', ')}`;
}

/** As the driver reads it, which takes a person without a host, and a `%` that encodes nothing as itself. */
function readAddress(given: string): URL | undefined {
  if (!/^postgres(ql)?:\/\/./.test(given)) return undefined;
  const isEncoded = !/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(given);
  const address = isEncoded ? given : encodeURI(given).replaceAll(/%25(\d\d)/g, '%$1');
  const filled = URL.canParse(address) ? address : address.replace('@/', '@host/');
  return URL.canParse(filled) ? new URL(filled) : undefined;
}

/** It takes one host, a port that exists, and names that can be decoded. */
function isConnectable({ hostname, port, username, password, pathname, searchParams }: URL) {
  const ports = [port, ...searchParams.getAll('port')].filter((given) => given !== '');
  return (
    !hostname.includes(',') &&
    ports.every(
      (given) => /^\d{1,5}$/.test(given) && Number(given) > 0 && Number(given) < 65_536,
    ) &&
    [hostname, username, password, pathname].every(isDecodable)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
