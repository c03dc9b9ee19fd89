/** Where the stack of the tests can be reached, beside whatever else runs on this machine. */
export const edgePort = Number(process.env['CONTAINERS_PORT'] ?? 18_080);

export const edgeUrl = `http://localhost:${edgePort}`;

/** A second edge that knows one realtime process only, so that two people can be on two of them. */
export const sideDoorPort = edgePort + 1;

export const projectName = 'orca-containers-test';

export const images = { first: 'orca-studio:test-a', second: 'orca-studio:test-b' } as const;
