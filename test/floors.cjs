// The floors of the house: each knows only those below it. Read by dependency-cruiser (`npm run test:floors`).
const floors = [
  'main',
  'protocol',
  'features',
  'findings',
  'annotations',
  'corpus',
  'document',
  'citations',
  'actors',
  'text',
];

/** A pattern for what stands in any of the folders. */
const inside = (folders) => `^server/(?:${folders.join('|')})/`;

const onlyDownwards = floors.slice(1).map((floor, index) => ({
  name: `${floor}-knows-only-what-is-below`,
  comment: `server/${floor}/ imports from a floor above it.`,
  severity: 'error',
  from: { path: inside([floor]) },
  to: { path: inside(floors.slice(0, index + 1)) },
}));

module.exports = {
  forbidden: [
    ...onlyDownwards,
    {
      name: 'no-cycles',
      comment: 'Files that import each other, also by way of others, can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'floors-only',
      comment: 'Everything in server/ stands on a floor; a new floor gets its place in test/floors.cjs first.',
      severity: 'error',
      from: {},
      to: { path: '^server/', pathNot: [inside(floors)] },
    },
    {
      name: 'client-knows-the-requests-only',
      comment: 'client/ imports nothing of server/ but the types of the custom requests.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/protocol/(?:requests|annotationRequests|offeredRequests)\\.ts$' },
    },
    {
      name: 'requests-are-types-alone',
      comment: 'What both client/ and server/ know stands on its own.',
      severity: 'error',
      from: { path: '^server/protocol/(?:requests|annotationRequests|offeredRequests)\\.ts$' },
      to: { path: '.', pathNot: '^server/protocol/(?:requests|annotationRequests)\\.ts$' },
    },
    {
      name: 'server-doesnt-know-the-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'only-main-knows-node',
      comment: 'Everything below main/ also runs in a browser.',
      severity: 'error',
      from: { path: '^server/', pathNot: inside(['main']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-main-and-protocol-know-the-connection',
      comment: 'The floors below protocol/ know no language server library.',
      severity: 'error',
      from: { path: inside(floors.slice(2)) },
      to: { path: 'node_modules/vscode-(?:languageserver|jsonrpc)' },
    },
    {
      name: 'only-main-chooses-the-connection',
      comment: 'What is served is the same in a process and in a worker.',
      severity: 'error',
      from: { path: '^server/', pathNot: inside(['main']) },
      to: { path: 'node_modules/vscode-[a-z-]+/lib/(?:node|browser)/' },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^vscode$', '\\.yaml$'] },
    },
  ],
  options: {
    // The TypeScript compiler has no programming interface from version 7 on, so swc reads the files; it keeps type imports.
    parser: 'swc',
    tsPreCompilationDeps: true,
    builtInModules: { add: ['vscode'] },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
