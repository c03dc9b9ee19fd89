import { once } from 'node:events';
import { connect, type ConnectionOptions } from 'node:tls';

/** What a TLS handshake with loopback under a name comes to. Throws when there is none. */
export async function shakeHands(port: number, name: string, options: ConnectionOptions = {}) {
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: name,
    rejectUnauthorized: false,
    ...options,
  });
  try {
    await once(socket, 'secureConnect');
    return {
      serial: socket.getPeerCertificate().serialNumber,
      issuer: socket.getPeerCertificate().issuer.CN,
      /** Whether it can be followed to a root that is believed, and is for this name. */
      isTrusted: socket.authorized,
      protocol: socket.getProtocol(),
      alpn: socket.alpnProtocol,
      cipher: socket.getCipher().name,
    };
  } finally {
    socket.destroy();
  }
}
