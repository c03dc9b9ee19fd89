import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse, stringify } from 'yaml';
import { z } from 'zod';

import { freePort } from '@/lib/server/testing/free-port';
import { until } from '@/lib/server/testing/until';

export type Prometheus = {
  /** Asks its API (`/api/v1/…`); throws where it does not take the question. */
  readonly ask: (path: string, query?: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const configSchema = z.looseObject({
  scrape_configs: z.array(z.object({ job_name: z.string(), metrics_path: z.string() })),
});

const answerSchema = z.object({ status: z.literal('success'), data: z.unknown() });

/**
 * Prometheus with the configuration that stands in `folder`, but for two things: what is to be found by name is `target`,
 * a `host:port`, and it is asked every second.
 */
export async function startPrometheus(folder: string, target: string): Promise<Prometheus> {
  const home = mkdtempSync(join(tmpdir(), 'orca-prometheus-'));
  const config = configSchema.parse(parse(readFileSync(join(folder, 'prometheus.yml'), 'utf8')));
  const scrapes = config.scrape_configs.map((scrape) => ({
    ...scrape,
    static_configs: [{ targets: [target] }],
  }));
  const quick = { scrape_interval: '1s', evaluation_interval: '1s' };
  const changed = { ...config, global: quick, scrape_configs: scrapes };
  writeFileSync(join(home, 'prometheus.yml'), stringify(changed));
  cpSync(join(folder, 'alerts.yml'), join(home, 'alerts.yml'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const options = {
    'config.file': join(home, 'prometheus.yml'),
    'storage.tsdb.path': join(home, 'data'),
    'web.listen-address': `127.0.0.1:${port}`,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const prometheus = spawn('prometheus', args, { stdio: 'ignore' });
  const stop = async () => {
    const gone = once(prometheus, 'exit');
    if (prometheus.exitCode === null && prometheus.kill('SIGTERM')) await gone;
    rmSync(home, { recursive: true, force: true });
  };
  await until('Prometheus is ready', async () => {
    if (prometheus.exitCode !== null) throw new Error(`It ended: ${prometheus.exitCode}.`);
    return fetch(`${url}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  const ask = async (path: string, query = {}) => {
    const answer = await fetch(`${url}/api/v1/${path}?${new URLSearchParams(query).toString()}`);
    return answerSchema.parse(await answer.json()).data;
  };
  return { ask, stop };
}
