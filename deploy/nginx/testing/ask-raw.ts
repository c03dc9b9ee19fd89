import { connect } from 'node:net';

/** Sends bytes as they are, and gives all that comes back until the other side closes or has been quiet for a while. */
export async function askRaw(port: number, text: string, quietMs: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const came: Buffer[] = [];
  socket.setTimeout(quietMs, () => socket.destroy());
  socket.on('data', (data: Buffer) => came.push(data));
  socket.on('error', () => socket.destroy());
  socket.write(text, 'latin1');
  await new Promise((resolve) => {
    socket.once('close', resolve);
  });
  return Buffer.concat(came).toString('latin1');
}
