import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

export type SentItem = {
  /** `event`, `span` and so on. */
  readonly type: string;
  readonly payload: unknown;
};

export type SentrySink = {
  readonly dsn: string;
  readonly items: readonly SentItem[];
  /** Everything that ever arrived, as text: headers of envelopes included. */
  readonly text: () => string;
  readonly stop: () => Promise<void>;
};

const portSchema = z.object({ port: z.int() });
const itemHeaderSchema = z.looseObject({ type: z.string(), length: z.int().optional() });

/** Stands where Sentry would, takes envelopes from servers and pages, and keeps what is in them. */
export async function startSentrySink(port = 0): Promise<SentrySink> {
  const items: SentItem[] = [];
  const texts: string[] = [];
  const server = createServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const text = await readText(request);
    if (text !== '') {
      texts.push(text);
      items.push(...itemsOf(text));
    }
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'application/json',
    });
    response.end('{}');
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = portSchema.parse(server.address());
  return {
    dsn: `http://public@127.0.0.1:${listening}/1`,
    items,
    text: () => texts.join('\n'),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const body = Buffer.concat(parts);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
}

/** An envelope is lines: its header, and for every item a header and a payload; ours are JSON without line ends. */
function itemsOf(envelope: string): SentItem[] {
  const [, ...lines] = envelope.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, at) => {
    if (at % 2 === 1) return [];
    const { type } = itemHeaderSchema.parse(JSON.parse(line));
    return [{ type, payload: JSON.parse(lines[at + 1] ?? 'null') }];
  });
}
