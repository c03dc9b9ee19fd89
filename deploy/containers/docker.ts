import { mustRun } from './run';

/** What Docker says of a container, as far as it is looked at here. */
export async function inspect(container: string, format: string): Promise<string> {
  return mustRun('docker', ['inspect', '--format', format, container]);
}

/** The address of a container in one of the project's networks. */
export async function addressIn(container: string, network: string): Promise<string> {
  return inspect(container, `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`);
}

/** Ends a container's process without a last word. It is not started again by itself until `docker start`. */
export async function kill(container: string): Promise<void> {
  await mustRun('docker', ['kill', container]);
}
