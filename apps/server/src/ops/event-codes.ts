/** Everything the log can say happened. A code is a constant of the program and never built from data. */
export const EVENT_CODES = [
  'database.migrated',
  'database.notReady',
  'database.poolFailed',
  'database.restarted',
  'database.stopped',
  'framework.error',
  'framework.warning',
  'groups.upkeepFailed',
  'http.pageNotDrawn',
  'http.requestFailed',
  'media.workerDied',
  'media.workerNotReplaced',
  'process.fault',
  'rehearsal.began',
  'rehearsal.ended',
  'rehearsal.stepFailed',
  'room.alarmFailed',
  'room.bookmarkNotSaved',
  'room.closed',
  'room.lineNotSaved',
  'room.opened',
  'room.pulseNotSaved',
  'roster.upkeepFailed',
  'server.load',
  'server.started',
  'server.stopped',
  'server.stopping',
  'socket.connectFailed',
  'socket.requestFailed',
  'tokens.keysReplaced',
  'tokens.upkeepFailed',
  'tokens.workerDied',
] as const;
export type EventCode = (typeof EVENT_CODES)[number];

/** The numbers that an event can carry: counts, durations, which worker. */
export const EVENT_NUMBERS = [
  'attempt',
  'connections',
  'count',
  'durationMs',
  'exitCode',
  'load',
  'migrations',
  'port',
  'rooms',
  'seats',
  'status',
  'worker',
  'workers',
] as const;

/** The words that an event can carry, each from a closed list. No free text, so that no name can get in. */
export const EVENT_WORDS = {
  /** Which part of the framework spoke. */
  context: [
    'ExceptionHandler',
    'ExceptionsHandler',
    'HealthCheckService',
    'Injector',
    'InstanceLoader',
    'NestApplication',
    'NestApplicationContext',
    'NestFactory',
    'PackageLoader',
    'RouterExplorer',
    'RoutesResolver',
    'TypeOrmModule',
    'WebSocketsController',
    'WsExceptionsHandler',
    'other',
  ],
} as const;

type Numbers = { readonly [F in (typeof EVENT_NUMBERS)[number]]?: number };
type Words = { readonly [F in keyof typeof EVENT_WORDS]?: (typeof EVENT_WORDS)[F][number] };
export type EventFields = Numbers & Words;
