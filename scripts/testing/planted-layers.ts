/** Where a layer lives, and which layers it may import: the table of CONTRIBUTING.md, said once more. */
export const layers: Readonly<Record<string, { folder: string; may: readonly string[] }>> = {
  shared: { folder: 'lib/shared/', may: ['shared'] },
  orca: { folder: 'lib/orca/model/', may: ['shared', 'orca'] },
  foraging: { folder: 'lib/foraging/', may: ['shared', 'orca', 'foraging'] },
  files: { folder: 'lib/files/', may: ['shared', 'orca', 'files'] },
  contracts: { folder: 'lib/contracts/', may: ['shared', 'orca', 'contracts'] },
  server: {
    folder: 'lib/server/projects/',
    may: ['shared', 'orca', 'files', 'contracts', 'server'],
  },
  client: {
    folder: 'lib/client/sync/',
    may: ['shared', 'orca', 'foraging', 'files', 'contracts', 'client'],
  },
  ui: { folder: 'components/ui/', may: ['shared', 'ui'] },
  grid: { folder: 'components/grid/', may: ['shared', 'ui', 'grid'] },
  features: {
    folder: 'components/object-map/',
    may: ['shared', 'orca', 'files', 'contracts', 'client', 'ui', 'grid', 'features'],
  },
  routes: { folder: 'app/api/v1/', may: ['contracts', 'server'] },
  pages: {
    folder: 'app/projects/',
    may: ['shared', 'orca', 'contracts', 'server', 'ui', 'grid', 'features', 'pages'],
  },
  boot: { folder: '', may: ['shared', 'orca', 'contracts', 'server'] },
  tools: {
    folder: 'scripts/',
    may: [
      'shared',
      'orca',
      'foraging',
      'files',
      'contracts',
      'server',
      'client',
      'tools',
      'benchPage',
    ],
  },
  benchPage: {
    folder: 'bench/matrix/page/',
    may: ['orca', 'client', 'ui', 'grid', 'benchPage'],
  },
};
export const layerNames = Object.keys(layers);

/** The boot files stand at the top by name: `server.ts` is the one that reaches, `proxy.ts` the one reached. */
export const reacher = (name: string) =>
  name === 'boot' ? 'server.ts' : `${layers[name]?.folder}reach.ts`;
/** The file of a layer that the others try to import. */
export const subject = (name: string) =>
  name === 'boot' ? 'proxy.ts' : `${layers[name]?.folder}subject.ts`;

/** The text of a file that imports another one. */
export const importOf = (path: string) => `import '@/${path.replace(/[.]ts$/, '')}';\n`;

/** Of every layer a file that imports one of each layer, and the one that is imported. */
export const layerFiles = Object.fromEntries(
  layerNames.flatMap((name) => [
    [subject(name), 'export const subject = 1;\nexport const forgotten = 2;\n'],
    [reacher(name), layerNames.map((other) => importOf(subject(other))).join('')],
  ]),
);
