import { composeEnvironment } from './compose';
import { mustRun } from './run';
import { projectName } from './settings';
import { type Service } from './stack';

/** Moves services to another image the way that operators do. */
export async function roll(image: string, services: readonly Service[]): Promise<void> {
  await mustRun('deploy/compose/roll.sh', services, {
    env: {
      ...composeEnvironment,
      ORCA_IMAGE: image,
      COMPOSE_ARGS: `--project-name ${projectName}`,
    },
    isLoud: true,
  });
}
