import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { type MessageEvent, WebSocket } from 'ws';
import { Doc, type Map as YMap } from 'yjs';

import { bytesOfFrame } from '@/lib/server/testing/text-of-frame';

import { type ConnectEditor, urlOf } from './editor';

/**
 * An editor with a Yjs document of their own, written through Hocuspocus' provider. What others write is read off the line
 * and not carried out: fifty Yjs documents in one process take more of it than the server takes, and it is the servers
 * that are measured.
 */
export const connectHocuspocus: ConnectEditor = async (connection) => {
  const { job, at, hear } = connection;
  const document = new Doc();
  const attributes = document.getMap<YMap<string>>('attribute');
  const websocketProvider = new ReadingSocket({
    url: urlOf(connection),
    WebSocketPolyfill: WebSocket,
  });
  const name = job.projectId;
  await new Promise<void>((resolve) => {
    const onSynced = () => resolve();
    new HocuspocusProvider({ websocketProvider, name, document, onSynced }).attach();
  });
  websocketProvider.hear = hear;
  const own = attributes.get(job.attributeIds[at] ?? '');
  if (!own) throw new Error(`There is no record for editor ${at}.`);
  return {
    rename: (given) => own.set('name', given),
    close: () => websocketProvider.destroy(),
  };
};

const names = /Edit [0-9a-f]{8} \d+[.]/g;

class ReadingSocket extends HocuspocusProviderWebsocket {
  hear: ((name: string) => void) | undefined;

  override onMessage(event: MessageEvent): void {
    const found = this.hear ? namesIn(event) : [];
    if (found.length === 0) {
      super.onMessage(event);
      return;
    }
    this.lastMessageReceived = Date.now();
    for (const name of found) this.hear?.(name);
  }
}

/** A string stands in a Yjs update as it is. */
function namesIn({ data }: MessageEvent): readonly string[] {
  if (typeof data === 'string') return [];
  return bytesOfFrame(data).toString('latin1').match(names) ?? [];
}
