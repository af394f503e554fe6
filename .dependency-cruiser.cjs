/** The arrows of the architecture: ui <- features -> session -> contracts -> room <- server/room -> server/media. */

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const SPEC = '\\.(spec|fixture|e2e)\\.tsx?$|/testing/|fake-clock\\.ts$';

module.exports = {
  forbidden: [
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
        pathNot: `${SPEC}|main\\.tsx?$|\\.d\\.ts$|\\.config\\.ts$|\\.(mjs|cjs)$|/dist|^apps/web/gallery|migrations/`,
      },
      {},
    ),
    forbid(
      'room-is-pure',
      'The rules import nothing but themselves.',
      { path: '^libs/room/src', pathNot: SPEC },
      { pathNot: '^libs/room/src' },
    ),
    forbid(
      'contracts-know-only-the-rules',
      'The wire stands on the rules and on zod.',
      { path: '^libs/contracts/src', pathNot: SPEC },
      { pathNot: '^libs/(contracts|room)/src|node_modules/zod' },
    ),
    forbid('libs-never-import-apps', 'Libraries serve the apps.', { path: '^libs' }, { path: '^apps' }),
    forbid(
      'apps-never-import-apps',
      'What two apps need is a library.',
      { path: '^apps/([^/]+)' },
      { path: '^apps', pathNot: '^apps/$1' },
    ),
    forbid(
      'media-knows-no-rules',
      'The media layer obeys; it does not ask the room.',
      { path: '^apps/server/src/media' },
      { path: '^apps/server/src/(room|groups|directory)' },
    ),
    forbid(
      'modules-are-entered-by-their-service',
      'The inside of a server module is its own.',
      { path: '^apps/server/src/(room|directory)/', pathNot: SPEC },
      { path: '^apps/server/src/media/', pathNot: '\\.(service|module)\\.ts$' },
    ),
    forbid(
      'directory-reads-services',
      'The directory lists what the services tell.',
      { path: '^apps/server/src/directory/', pathNot: SPEC },
      { path: '^apps/server/src/room/', pathNot: '\\.(service|module)\\.ts$' },
    ),
    forbid(
      'features-are-islands',
      'A feature imports no other feature.',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    forbid(
      'session-knows-no-screens',
      'The session knows no React and no screen.',
      { path: '^apps/web/src/session', pathNot: SPEC },
      { path: '^apps/web/src/(?!session)|node_modules/(react|react-dom|react-aria-components|react-i18next|wouter)/' },
    ),
    forbid(
      'ui-knows-nothing',
      'Primitives get their words and their data as properties.',
      { path: '^apps/web/src/ui', pathNot: SPEC },
      {
        path: '^apps/web/src/(?!ui)|^libs|node_modules/(i18next|react-i18next|wouter|zustand|mediasoup-client|socket\\.io-client)/',
      },
    ),
    forbid(
      'features-know-no-frame',
      'A feature does not know which page it stands on.',
      { path: '^apps/web/src/features/', pathNot: SPEC },
      { path: '^apps/web/src/(?!use-)[^/]+\\.tsx?$' },
    ),
    forbid(
      'mediasoup-only-in-media',
      'One home for mediasoup.',
      { path: '^(apps|libs)', pathNot: '^apps/server/src/media/' },
      { path: 'node_modules/mediasoup/' },
    ),
    forbid(
      'typeorm-only-at-the-database',
      'Queries live where tables do.',
      {
        path: '^apps/server/src',
        pathNot: `\\.(entity|repository|module)\\.ts$|groups\\.service\\.ts$|/database/|${SPEC}|health`,
      },
      { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    ),
    forbid(
      'sockets-only-in-gateways',
      'Only gateways and their helpers speak socket.io.',
      { path: '^apps/server/src', pathNot: '\\.gateway\\.ts$|/socket/' },
      { path: 'node_modules/(socket\\.io|@nestjs/websockets|@nestjs/platform-socket\\.io)/' },
    ),
    forbid(
      'clients-of-the-wire',
      'Only the session and the testbed connect.',
      { path: '^(apps|libs)', pathNot: `^apps/web/src/session|^libs/testbed|${SPEC}` },
      { path: 'node_modules/(socket\\.io-client|mediasoup-client|werift)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-tsc|test-results)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@homegroup/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
