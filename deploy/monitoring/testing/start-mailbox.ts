import { once } from 'node:events';
import { createServer } from 'node:net';

type Mailbox = {
  readonly port: number;
  /** All that was said to it so far, mails and all. */
  readonly text: () => string;
  readonly close: () => Promise<void>;
};

/** A server on this machine that takes every mail, without TLS and from anybody. */
export async function startMailbox(): Promise<Mailbox> {
  let said = '';
  const server = createServer((socket) => {
    let isMail = false;
    socket.setEncoding('utf8').on('error', () => socket.destroy());
    socket.write('220 mailbox\r\n');
    socket.on('data', (chunk: string) => {
      said += chunk;
      if (isMail && !said.endsWith('\r\n.\r\n')) return;
      isMail = chunk.startsWith('DATA');
      socket.write(isMail ? '354 go on\r\n' : '250 taken\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It has no port.');
  const close = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, text: () => said, close };
}
