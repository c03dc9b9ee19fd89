/** Set for a worker that others serve beside: it listens when it has started, where else it does so at once. */
export const joiningVariable = 'ORCA_WORKER_JOINS';
