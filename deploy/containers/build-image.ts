import { mustRun } from './run';

/** Builds the image of a tree, this one unless another is named, and gives what the builder said. */
export async function buildImage(tag: string, deploymentId: string, folder = '.'): Promise<string> {
  const registry = await mustRun('npm', ['config', 'get', 'registry']);
  return mustRun(
    'docker',
    [
      'build',
      '--network',
      'host',
      '--build-arg',
      `DEPLOYMENT_ID=${deploymentId}`,
      '--build-arg',
      `NPM_CONFIG_REGISTRY=${registry.split('\n').at(-1)}`,
      '--tag',
      tag,
      folder,
    ],
    { isLoud: true },
  );
}
