import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

/** What `deploy/monitoring` asks Prometheus for, and where. */
export const monitoringFolder = join(import.meta.dirname, '..');

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          for: z.string(),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.object({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
});

const dashboardSchema = z.object({
  panels: z.array(
    z.object({
      title: z.string(),
      type: z.enum(['row', 'stat', 'timeseries', 'table']),
      datasource: z.object({ type: z.string(), uid: z.string() }).optional(),
      targets: z.array(z.object({ expr: z.string() })).default([]),
    }),
  ),
});

const sourcesSchema = z.object({
  datasources: z.array(z.object({ uid: z.string(), type: z.string() })),
});

function text(...path: readonly string[]): string {
  return readFileSync(join(monitoringFolder, ...path), 'utf8');
}

export function readAlerts() {
  return rulesSchema.parse(parse(text('alerts.yml'))).groups.flatMap(({ rules }) => rules);
}

/** The panels that show something. */
export function readPanels() {
  const dashboard: unknown = JSON.parse(text('grafana', 'dashboards', 'orca-studio.json'));
  return dashboardSchema.parse(dashboard).panels.filter(({ type }) => type !== 'row');
}

export function readDataSources() {
  const file = text('grafana', 'provisioning', 'datasources', 'prometheus.yml');
  return sourcesSchema.parse(parse(file)).datasources;
}
