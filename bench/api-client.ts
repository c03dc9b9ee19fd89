import { randomUUID } from 'node:crypto';
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { z } from 'zod';

import { projectSchema } from '@/lib/contracts/projects';
import { type Operation } from '@/lib/orca/operations/operation';

type Sent = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

type Answer = { readonly headers: IncomingHttpHeaders; readonly bytes: Buffer };

/** A client of the API over connections that are kept open, with as little of its own to do as can be. */
export class ApiClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  /** With a cookie, as somebody who has signed in already. */
  constructor(url: string, cookie = '') {
    this.#url = url;
    this.#keepCookies([cookie]);
  }

  /** Through the door that the button of the sign-in page uses. */
  async signInAsDemo(): Promise<void> {
    const { bytes } = await this.send('/api/auth/csrf');
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(jsonOf(bytes));
    const form = new URLSearchParams({ csrfToken, json: 'true', callbackUrl: '/projects' });
    await this.send('/api/auth/callback/demo', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
  }

  /** A new project with this in it; gives its id. */
  async createProject(name: string, operation: Operation): Promise<string> {
    const { bytes } = await this.#post('/api/v1/projects', { name });
    const { id } = projectSchema.parse(jsonOf(bytes));
    await this.commit(id, operation);
    return id;
  }

  async commit(projectId: string, operation: Operation): Promise<void> {
    const body = { batchId: randomUUID(), operations: [operation] };
    await this.#post(`/api/v1/projects/${projectId}/operations`, body);
  }

  /** Throws where the answer is not one of success. */
  async send(path: string, { method = 'GET', headers, body = '' }: Sent = {}): Promise<Answer> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      request(`${this.#url}${path}`, {
        agent: this.#agent,
        method,
        headers: { ...headers, cookie, 'content-length': Buffer.byteLength(body) },
      })
        .once('response', resolve)
        .once('error', reject)
        .end(body);
    });
    const bytes = await buffer(response);
    if ((response.statusCode ?? 500) >= 400) {
      throw new Error(`${method} ${path} answered ${response.statusCode}: ${bytes.toString()}`);
    }
    this.#keepCookies(response.headers['set-cookie'] ?? []);
    return { headers: response.headers, bytes };
  }

  close(): void {
    this.#agent.destroy();
  }

  async #post(path: string, value: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(value) });
  }

  #keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
  }
}

function jsonOf(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8'));
}
