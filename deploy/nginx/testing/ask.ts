import { request, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { buffer } from 'node:stream/consumers';

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Whom the request comes from: any address of loopback. */
  readonly from?: string;
  readonly agent?: Agent;
  readonly protocol?: 'http:' | 'https:';
  /** The name of the site, `localhost` unless said. */
  readonly name?: string;
};

export type Answered = {
  readonly status: number;
  /** Each header with all its lines, by its name in small letters. */
  readonly headers: NodeJS.Dict<string[]>;
  readonly bytes: Buffer;
  readonly text: string;
};

/** Sends one request to loopback and reads the answer, whatever it is. */
export async function ask(port: number, path: string, asked: Asked = {}): Promise<Answered> {
  const sent = send(port, path, asked);
  try {
    return await answerTo(sent);
  } catch (error) {
    // As browsers do: a connection that was kept may be closed just when the next request is on its way.
    if (sent.reusedSocket) return ask(port, path, asked);
    throw error;
  }
}

function send(port: number, path: string, asked: Asked): ClientRequest {
  const { name = 'localhost' } = asked;
  const start = asked.protocol === 'https:' ? requestTls : request;
  return start({
    host: '127.0.0.1',
    port,
    path,
    method: asked.method ?? 'GET',
    headers: { host: `${name}:${port}`, ...asked.headers },
    localAddress: asked.from,
    agent: asked.agent ?? false,
    servername: name,
    rejectUnauthorized: false,
  }).end(asked.body);
}

async function answerTo(sent: ClientRequest): Promise<Answered> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  const bytes = await buffer(response);
  return {
    status: response.statusCode ?? 0,
    headers: response.headersDistinct,
    bytes,
    text: bytes.toString('utf8'),
  };
}
