/** Who may import whom. Read top to bottom: the lower a layer, the less it may know. */
const shared = '^lib/shared/';
const orca = '^lib/orca/';
const foraging = '^lib/foraging/';
const files = '^lib/files/';
const contracts = '^lib/contracts/';
const server = '^lib/server/';
const client = '^lib/client/';
const widgets = '^components/(ui|grid)/';
const tools = '^(scripts|bench|deploy|e2e|prisma)/';
const benchPage = '^bench/matrix/page/';
const boot = '^(server|instrumentation|proxy)[.]ts$';
const browserBoot = '^instrumentation-client[.]ts$';
const tests = '[.](test|spec)[.]tsx?$';

const layers = {
  shared: { path: shared, may: [shared] },
  orca: { path: orca, may: [orca, shared] },
  foraging: { path: foraging, may: [foraging, orca, shared] },
  files: { path: files, may: [files, orca, shared] },
  contracts: { path: contracts, may: [contracts, orca, shared] },
  server: { path: server, may: [server, contracts, files, orca, shared] },
  client: { path: client, may: [client, contracts, files, foraging, orca, shared] },
  widgets: { path: widgets, may: ['^components/$1/', '^components/ui/', shared] },
  features: {
    path: '^components/(?!ui/|grid/)',
    may: ['^components/', client, contracts, files, orca, shared],
  },
  routes: { path: '^app/api/', may: [server, contracts] },
  pages: {
    path: '^app/(?!api/)',
    may: ['^app/(?!api/)', '^components/', server, contracts, orca, shared],
  },
  boot: { path: boot, may: [server, contracts, orca, shared] },
  browserBoot: { path: browserBoot, may: [client, contracts, shared] },
  tools: { path: tools, may: [tools, '^lib/'], except: benchPage },
  // Two grids side by side: the one of the product is made of its components.
  benchPage: {
    path: benchPage,
    may: [benchPage, '^components/(grid|nested-object-matrix|ui)/', '^lib/(client|orca)/'],
  },
};

const layerRules = Object.entries(layers).map(([name, { path, may, except }]) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `${name} may only import from: ${may.join(', ')}`,
  from: { path, pathNot: except ? `${tests}|${except}` : tests },
  to: {
    path: `^(app|components|lib)/|${tools}|${boot}`,
    pathNot: may,
  },
}));

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const onlyPackages = (name, path, allowed) =>
  rule(
    name,
    { path, pathNot: `${tests}|/testing/` },
    {
      dependencyTypesNot: ['local', 'aliased-tsconfig', 'aliased'],
      pathNot: `(^|/)node_modules/(@types/)?(${allowed.join('|')})/`,
    },
  );

export default {
  forbidden: [
    ...layerRules,
    onlyPackages('orca-packages', '^lib/(orca|shared)/', [
      'zod',
      'fractional-indexing',
      'pluralize',
    ]),
    onlyPackages('foraging-packages', foraging, [
      'pluralize',
      'wink-nlp',
      'wink-eng-lite-web-model',
    ]),
    onlyPackages('files-packages', files, ['fflate']),
    rule('no-circular', {}, { circular: true }),
    rule(
      'adapters-only-in-server',
      { pathNot: `${server}|${tools}|${boot}` },
      { path: '^lib/server/((generated|database|redis|settings)/|.+-store[.]ts$)' },
    ),
    rule(
      'no-test-code-in-product',
      { pathNot: `${tests}|/testing/|${tools}` },
      { path: '/testing/', pathNot: 'node_modules' },
    ),
    rule(
      'sentry-in-its-place',
      { path: '^(app|components|lib)/', pathNot: '^lib/(server|client|contracts)/error-reports/' },
      { path: '(^|/)node_modules/@sentry/' },
    ),
    rule('app-is-a-leaf', { pathNot: '^app/' }, { path: '^app/' }),
    rule('resolvable', {}, { couldNotResolve: true, pathNot: '[.]css$|^lib/server/generated/' }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/server/generated/'] },
    exclude: { path: '[.]next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
