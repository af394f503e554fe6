/** The arrows of the architecture: ui <- features -> session -> contracts -> room <- server/room -> server/media. */

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const TEST = '\\.(spec|fixture|e2e)\\.tsx?$|/testing/|fake-clock\\.ts$';
const SERVER = '^apps/server/src/';
const WEB = '^apps/web/src/';
/** A module of the server that stands for something people talk about, and not for machinery. */
const NOUN = `${SERVER}(?!(socket|ops|database|http)/)[^/]+/`;
const PRODUCT = '^(apps/(server|web)|libs/(room|contracts))/src/';

const anywhere = [
  // Types may look at each other, and the two sides of a table's relation must.
  forbid(
    'no-circular',
    'A circle has no inside and no outside.',
    { pathNot: '\\.entity\\.ts$' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'no-orphans',
    'What nothing uses is dead.',
    {
      orphan: true,
      pathNot: `${TEST}|main\\.tsx?$|\\.d\\.ts$|\\.config\\.ts$|\\.(mjs|cjs)$|^apps/web/gallery/|/migrations/`,
    },
    {},
  ),
  forbid('everything-resolves', 'No arrow can be judged that leads nowhere.', {}, { couldNotResolve: true }),
  forbid(
    'product-knows-no-tests',
    'What serves tests stays out of what people run.',
    { path: PRODUCT, pathNot: TEST },
    { path: `${TEST}|^libs/testbed/` },
  ),
  forbid(
    'product-needs-no-dev-packages',
    'The image has no development packages.',
    { path: PRODUCT, pathNot: TEST },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('libs-never-import-apps', 'Libraries serve the apps.', { path: '^libs/' }, { path: '^apps/' }),
  forbid(
    'apps-never-import-apps',
    'What two apps need is a library.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
];

const libs = [
  forbid(
    'room-is-pure',
    'The rules import nothing but themselves.',
    { path: '^libs/room/src/', pathNot: TEST },
    { pathNot: '^libs/room/src/' },
  ),
  forbid(
    'contracts-know-only-the-rules',
    'The wire stands on the rules and on zod.',
    { path: '^libs/contracts/src/', pathNot: TEST },
    { pathNot: '^libs/(contracts|room)/src/|node_modules/zod/' },
  ),
];

const server = [
  forbid(
    'modules-are-entered-by-their-service',
    'The inside of a server module is its own.',
    { path: `${SERVER}([^/]+)`, pathNot: TEST },
    { path: NOUN, pathNot: `${SERVER}$1/|\\.(service|module|entity|guard|decorator)\\.ts$` },
  ),
  forbid(
    'modules-know-no-app',
    'The app is put together outside; a module knows its settings and how to fail at the start.',
    { path: `${SERVER}[^/]+/`, pathNot: TEST },
    { path: `${SERVER}[^/]+\\.ts$`, pathNot: '/(config[^/]*|start-fault)\\.ts$' },
  ),
  forbid(
    'machinery-knows-no-nouns',
    'Sockets, pages, tables and logs serve every module alike.',
    { path: `${SERVER}(socket|ops|database|http)/`, pathNot: TEST },
    { path: NOUN },
  ),
  forbid(
    'media-knows-no-rules',
    'The media layer obeys; it does not ask the room.',
    { path: `${SERVER}media/` },
    { path: NOUN, pathNot: `${SERVER}media/` },
  ),
  forbid(
    'groups-know-no-rooms',
    'A group is there before and after its rooms.',
    { path: `${SERVER}groups/`, pathNot: TEST },
    { path: NOUN, pathNot: `${SERVER}(groups|identity)/` },
  ),
  forbid(
    'identity-knows-no-groups',
    'Who someone is does not depend on what they serve; those who care are told when an invitation is taken up.',
    { path: `${SERVER}identity/`, pathNot: TEST },
    { path: NOUN, pathNot: `${SERVER}identity/` },
  ),
  forbid(
    'nobody-asks-the-directory',
    'The directory tells the world what the modules tell it.',
    { path: `${SERVER}[^/]+/`, pathNot: `${SERVER}directory/` },
    { path: `${SERVER}directory/` },
  ),
  forbid(
    'mediasoup-only-in-media',
    'One home for mediasoup; beside it the bare forwarder, which the benchmarks hold against the product.',
    { path: '^(apps|libs)/', pathNot: `${SERVER}media/|^apps/bench/src/bare/` },
    { path: 'node_modules/mediasoup/' },
  ),
  forbid(
    'typeorm-only-at-the-database',
    'Queries live where tables do.',
    {
      path: SERVER,
      pathNot: `\\.(entity|repository|module)\\.ts$|/groups/groups\\.service\\.ts$|/database/|${TEST}`,
    },
    { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
  ),
  forbid(
    'sockets-only-in-gateways',
    'Only gateways and their helpers speak socket.io.',
    { path: SERVER, pathNot: '\\.gateway\\.ts$|/socket/' },
    { path: 'node_modules/(socket\\.io|@nestjs/websockets|@nestjs/platform-socket\\.io)/' },
  ),
];

const web = [
  forbid(
    'features-are-islands',
    'A feature imports no other feature.',
    { path: `${WEB}features/([^/]+)/` },
    { path: `${WEB}features/`, pathNot: `${WEB}features/$1/` },
  ),
  forbid(
    'features-know-no-frame',
    'A feature does not know which page it stands on.',
    { path: `${WEB}features/`, pathNot: TEST },
    { path: `${WEB}(?!use-)[^/]+\\.tsx?$` },
  ),
  forbid(
    'nothing-below-knows-features',
    'What features share does not know who shares it.',
    { path: `${WEB}(i18n/|use-)`, pathNot: TEST },
    { path: `${WEB}(features/|(?!use-)[^/]+\\.tsx?$)` },
  ),
  forbid(
    'words-know-no-session',
    'Words are the same whoever is connected.',
    { path: `${WEB}i18n/`, pathNot: TEST },
    { path: `${WEB}session/` },
  ),
  forbid(
    'session-knows-no-screens',
    'The session knows no React and no screen.',
    { path: `${WEB}session/`, pathNot: TEST },
    {
      path: `${WEB}(?!session/)|node_modules/(react|react-[^/]+|@react-[^/]+/[^/]+|wouter|lucide-react)/|node_modules/zustand/(esm/)?(index|react)\\.`,
    },
  ),
  forbid(
    'ui-knows-nothing',
    'Primitives get their words and their data as properties.',
    { path: `${WEB}ui/`, pathNot: TEST },
    {
      path: `${WEB}(?!ui/)|^libs/|node_modules/(i18next|react-i18next|wouter|zustand|mediasoup-client|socket\\.io-client)/`,
    },
  ),
  forbid(
    'clients-of-the-wire',
    'Only the session and the testbed connect.',
    { path: '^(apps|libs)/', pathNot: `${WEB}session/|^libs/testbed/|${TEST}` },
    { path: 'node_modules/(socket\\.io-client|mediasoup-client|werift)/' },
  ),
];

module.exports = {
  forbidden: [...anywhere, ...libs, ...server, ...web],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-server|dist-tsc|test-results)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@homegroup/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
