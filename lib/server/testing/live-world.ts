import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Pool } from 'pg';

import { applyMigrations } from '../migrations/apply-migrations';
import { findPostgres } from './find-postgres';
import { freePort } from './free-port';
import { LiveClient } from './live-client';
import { aLiveProject, type LiveProject } from './live-project';
import { type TestPostgres } from './run-postgres';
import { startLiveServer, type LiveServer } from './start-live-server';
import { startPostgres } from './start-postgres';
import { hasRedisServer, startRedis, type TestRedis } from './start-redis';

/** Whether this machine has what a world of real processes takes. */
export const hasLiveWorld = hasRedisServer() && findPostgres() !== undefined;

/** Two server processes of one name over a Postgres that waits for its disk and a Redis, all of them real. */
export class LiveWorld {
  readonly pool: Pool;
  readonly postgres: TestPostgres;
  readonly appUrl: string;
  readonly #databaseUrl: string;
  readonly #redisFolder: string;
  readonly #ports: readonly number[];
  readonly #redisPort: number;
  readonly #servers = new Map<number, LiveServer>();
  readonly #clients: LiveClient[] = [];
  #redis: TestRedis | undefined;

  private constructor(
    { postgres, databaseUrl }: { readonly postgres: TestPostgres; readonly databaseUrl: string },
    ports: readonly number[],
    redisPort: number,
  ) {
    this.postgres = postgres;
    this.#databaseUrl = databaseUrl;
    this.#ports = ports;
    this.#redisPort = redisPort;
    this.#redisFolder = mkdtempSync(join(tmpdir(), 'orca-redis-'));
    this.appUrl = this.serverUrls[0] ?? '';
    this.pool = new Pool({ connectionString: postgres.url, max: 4 });
    // Postgres is ended in the middle of things here.
    this.pool.on('error', () => undefined);
  }

  /** `through` may put something between the server processes and Postgres: given its address it gives another. */
  static async start(through = async (url: string) => url): Promise<LiveWorld> {
    const postgres = await startPostgres(findPostgres() ?? '', { durable: true });
    await applyMigrations(postgres.url);
    const databaseUrl = await through(postgres.url);
    const ports = [await freePort(), await freePort()];
    const world = new LiveWorld({ postgres, databaseUrl }, ports, await freePort());
    await world.startRedis();
    await Promise.all(ports.map((_, n) => world.startServer(n)));
    return world;
  }

  get serverUrls(): readonly string[] {
    return this.#ports.map((port) => `http://127.0.0.1:${port}`);
  }

  get redisUrl(): string {
    return `redis://127.0.0.1:${this.#redisPort}`;
  }

  async startServer(n: number): Promise<void> {
    const { appUrl, redisUrl } = this;
    const port = this.#ports[n] ?? 0;
    const settings = { databaseUrl: this.#databaseUrl, redisUrl, appUrl, port };
    this.#servers.set(n, await startLiveServer(settings));
  }

  async endServer(n: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.#servers.get(n)?.end(signal);
  }

  async startRedis(): Promise<void> {
    this.#redis = await startRedis(this.#redisPort, '', this.#redisFolder);
  }

  async stopRedis(): Promise<void> {
    await this.#redis?.stop();
  }

  /** Redis keeps its connections and answers nobody until it is called on to go on. */
  hangRedis(): void {
    this.#redis?.hang();
  }

  goOnRedis(): void {
    this.#redis?.goOn();
  }

  async project(contributors: number): Promise<LiveProject> {
    return aLiveProject(this, contributors);
  }

  /** A client that goes to one server process only, or begins with that one and goes on to the other when it fails. */
  client(project: LiveProject, person: number, { server = 0, isFaithful = true } = {}): LiveClient {
    const one = project.people[person];
    if (!one) throw new Error(`There is no person ${person}.`);
    const { serverUrls, appUrl } = this;
    const servers = isFaithful ? serverUrls.slice(server, server + 1) : serverUrls;
    const settings = { servers, appUrl, projectId: project.projectId, person: one };
    const client = new LiveClient(settings, isFaithful ? 0 : server);
    this.#clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await Promise.all([...this.#servers.values()].map((server) => server.end('SIGTERM')));
    await this.pool.end();
    await this.#redis?.stop();
    await this.postgres.stop();
    rmSync(this.#redisFolder, { recursive: true, force: true });
  }
}
