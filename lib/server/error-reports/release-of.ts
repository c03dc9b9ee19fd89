import 'server-only';
import packageJson from '@/package.json' with { type: 'json' };

import { type Env } from '../settings/parse-env';

/** What reports call the build that runs: its deployment, else its version. */
export function releaseOf({ deploymentId }: Pick<Env, 'deploymentId'>): string {
  return deploymentId ?? packageJson.version;
}
