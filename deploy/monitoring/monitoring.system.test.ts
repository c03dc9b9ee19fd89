import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { anObject } from '@/lib/orca/testing/builders';
import { LiveClient } from '@/lib/server/testing/live-client';
import { hasLiveWorld } from '@/lib/server/testing/live-world';
import { until } from '@/lib/server/testing/until';
import { startWatchedWorld, type WatchedWorld } from '@/lib/server/testing/watched-world';

import { hasPrograms } from '../nginx/testing/has-programs';
import { metricNames } from './testing/metric-names';
import { monitoringFolder, readAlerts, readPanels } from './testing/read-monitoring';
import { type Prometheus, startPrometheus } from './testing/start-prometheus';

const isHere = hasPrograms('monitoring', ['prometheus', 'promtool']) && hasLiveWorld;

/** What Prometheus itself tells, and `scripts/backup`, whose own test holds it to that name. */
const ofOthers = new Set(['up', 'orca_backup_last_success_timestamp_seconds']);

const resultSchema = z.object({ result: z.array(z.unknown()) });
const rulesSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ name: z.string(), health: z.string() })) })),
});

describe.skipIf(!isHere)('what Prometheus is told of the product', () => {
  const promtool = (...args: readonly string[]) =>
    execFileSync('promtool', args, { cwd: monitoringFolder, encoding: 'utf8', stdio: 'pipe' });

  it('is written as it has to be', () => {
    expect(promtool('check', 'config', 'prometheus.yml')).toContain('14 rules found');
  });

  it('calls somebody when somebody is needed, and else does not', () => {
    expect(promtool('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS');
  });

  describe('beside a product that is used', () => {
    let world: WatchedWorld;
    let prometheus: Prometheus;
    let exposed: ReadonlySet<string>;

    beforeAll(async () => {
      world = await startWatchedWorld({});
      const { url, port } = world.server;
      prometheus = await startPrometheus(monitoringFolder, `127.0.0.1:${port}`);
      await until('it is found', async () => (await query('up == 1')).length === 2);
      const project = await world.project(1);
      const [person] = project.people;
      if (!person) throw new Error('There is nobody.');
      const client = new LiveClient({ servers: [url], appUrl: url, person, ...project });
      await until('the line is there', () => client.isUp);
      for (let n = 1; n <= 5; n += 1) {
        const id = `01900000-0000-7000-8000-00000000000${n}`;
        const record = anObject({ id, name: `Order ${n}` });
        await client.commitAndWait({ type: 'object.create', record });
        await fetch(`${url}/projects/${n}`);
        await sleep(1_100);
      }
      client.close();
      const text = await (await fetch(`${url}/api/metrics`)).text();
      const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
      exposed = new Set(
        types.flatMap(([, name = '', type]) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
      );
    });
    afterAll(async () => {
      await prometheus.stop();
      await world.close();
    });

    const query = async (expression: string) => {
      const instant = expression.replaceAll('$__rate_interval', '1m');
      return resultSchema.parse(await prometheus.ask('query', { query: instant })).result;
    };
    const unknownIn = (expression: string) =>
      metricNames(expression).filter((name) => !ofOthers.has(name) && !exposed.has(name));

    it('finds it in both roles that it looks for', async () => {
      expect(await query('up == 1')).toHaveLength(2);
    });

    it('can work out every alert, of things that the product tells', async () => {
      const { groups } = rulesSchema.parse(await prometheus.ask('rules'));
      const rules = groups.flatMap((group) => group.rules);
      expect(rules.map(({ name }) => name)).toEqual(readAlerts().map(({ alert }) => alert));
      for (const { name, health } of rules) expect(health, name).toBe('ok');
      for (const { alert, expr } of readAlerts()) expect(unknownIn(expr), alert).toEqual([]);
    });

    it('has something to show in every panel', async () => {
      for (const { title, targets } of readPanels()) {
        expect(targets.length, title).toBeGreaterThan(0);
        for (const { expr } of targets) {
          expect(unknownIn(expr), title).toEqual([]);
          // What is shown only where it is more than nothing may be empty.
          const shown = await query(expr.replace(/ > 0$/, ''));
          expect(shown.length, `${title}: ${expr}`).toBeGreaterThan(0);
        }
      }
    });

    it('calls nobody', async () => {
      expect(await query('ALERTS{alertstate="firing"}')).toEqual([]);
    });
  });
});
