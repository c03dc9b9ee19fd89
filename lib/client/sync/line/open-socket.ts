/** What a socket tells. After `onClose` comes nothing more. */
export type SocketHandlers = {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onBytes: (bytes: ArrayBuffer) => void;
  /** 1006 where nobody said why. */
  readonly onClose: (code: number) => void;
};

export type OpenedSocket = { readonly send: (text: string) => void; readonly close: () => void };

export type OpenSocket = (path: string, handlers: SocketHandlers) => OpenedSocket;

/** Opens a WebSocket to the server that the page came from. */
export const openSocket: OpenSocket = (path, { onOpen, onText, onBytes, onClose }) => {
  const address = new URL(path, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onText(data);
    else if (data instanceof ArrayBuffer) onBytes(data);
  });
  socket.addEventListener('close', ({ code }) => onClose(code));
  return { send: (text) => socket.send(text), close: () => socket.close() };
};
