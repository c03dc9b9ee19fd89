import { existsSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { readAlerts, readDataSources, readPanels } from './testing/read-monitoring';

it('has panels that ask a source which is provisioned', () => {
  const [source] = readDataSources();
  for (const { title, datasource } of readPanels()) {
    expect(datasource, title).toEqual({ type: source?.type, uid: source?.uid });
  }
});

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\w\s-]/g, '');
  return kept.trim().replaceAll(' ', '-');
}

const page = 'docs/operations.md';

it.runIf(existsSync(page))('says of every alert what to do', () => {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm);
  const anchors = [...headings].map(([, heading = '']) => `${page}#${anchorOf(heading)}`);
  const runbooks = readAlerts().map(({ annotations }) => annotations.runbook);
  expect(anchors).toEqual(expect.arrayContaining(runbooks));
});

it('tries every alert on a case in which it calls somebody', () => {
  const cases = z.object({
    tests: z.array(
      z.object({
        alert_rule_test: z.array(
          z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) }),
        ),
      }),
    ),
  });
  const file: unknown = parse(readFileSync('deploy/monitoring/alerts.test.yml', 'utf8'));
  const calls = cases
    .parse(file)
    .tests.flatMap((each) => each.alert_rule_test)
    .flatMap(({ alertname, exp_alerts: alerts }) => (alerts.length > 0 ? [alertname] : []));
  expect(new Set(calls)).toEqual(new Set(readAlerts().map(({ alert }) => alert)));
});

it('hands every setting of the alerts to the service that Prometheus tells', () => {
  const watcher = z.object({ environment: z.record(z.string(), z.unknown()) });
  const file = z.object({ services: z.object({ alertmanager: watcher }) });
  const compose: unknown = parse(readFileSync('docker-compose.yml', 'utf8'), { maxAliasCount: -1 });
  expect(readFileSync('deploy/monitoring/prometheus.yml', 'utf8')).toContain('alertmanager:9093');
  const { environment } = file.parse(compose).services.alertmanager;
  const script = readFileSync('deploy/monitoring/alertmanager.sh', 'utf8');
  const used = [...script.matchAll(/\bALERT_[A-Z_]+/g)].map(([name]) => name);
  // Their defaults are where the image has them.
  const places = ['ALERT_CONFIG', 'ALERT_SMTP_PASSWORD_FILE'];
  const wanted = used.filter((name) => !places.includes(name));
  expect(new Set(Object.keys(environment))).toEqual(new Set(wanted));
});
