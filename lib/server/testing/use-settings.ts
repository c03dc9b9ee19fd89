/** Sets what the settings are read from; to be called before anything reads them. */
export function useSettings(settings: Readonly<Record<string, string>>): void {
  const usual = { AUTH_SECRET: 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY', LOG_LEVEL: 'silent' };
  Object.assign(process.env, usual, settings);
}
