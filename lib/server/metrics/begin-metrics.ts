import 'server-only';
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { metricsOfAll } from './metrics-text';
import { routeTemplates } from './route-templates';
import { type Watch, watchRequests } from './watch-requests';

/**
 * Begins to measure this process, and gives what every request has to be handed to first. `folder` is where its build
 * stands; without one, as while it is developed, no request is told from another by its route.
 */
export function beginMetrics(folder: string): Watch {
  if (cluster.isWorker) metricsOfAll();
  return watchRequests(routeTemplates(readManifest(folder)));
}

function readManifest(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, '.next/routes-manifest.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
