import { WebSocketServer } from 'ws';

/** Hands every message on to everybody else, and knows nothing of it: the least that a server in between can do. */
const server = new WebSocketServer({
  port: Number(process.env['PORT']),
  host: '127.0.0.1',
  perMessageDeflate: false,
});
server.on('connection', (socket) => {
  socket.on('message', (bytes) => {
    for (const peer of server.clients) {
      if (peer !== socket) peer.send(bytes, { binary: false });
    }
  });
});
server.once('listening', () => process.send?.({ type: 'listening' }));
process.once('disconnect', () => process.exit(0));
