import { type Group } from '@homegroup/contracts';
import {
  childrenOf,
  HeldMeeting,
  newGroup,
  OBJECTION_MS,
  type ProcessEntry,
  type ProcessUse,
  Servant,
  ServerProcess,
  startingIn,
  useOf,
} from '@homegroup/testbed';
import { MediaClients } from '../clients/media-clients.js';
import { ProductRoom } from './product-room.js';
import { type Side, type Use } from './side.js';

/** The meeting that is always on. */
const FIRST_ROOM = 'demo';
/** Doors are open by then. */
const STARTS_IN_MIN = 10;
const GONE: ProcessUse = { cpuMs: 0, endedMs: 0, memoryKb: 0 };

/** The built server, as people run it: its own database, its own media workers. */
export class ProductSide implements Side {
  readonly name = 'product';
  private host: Promise<{ readonly servant: Servant; readonly group: Group }> | null = null;

  private constructor(
    readonly server: ServerProcess,
    readonly listeners: MediaClients,
    readonly speakers: MediaClients,
  ) {}

  /** `seats`: of one room. */
  static async start({
    seats,
    workers = 1,
  }: {
    readonly seats: number;
    readonly workers?: number;
  }): Promise<ProductSide> {
    const server = await ServerProcess.start({
      OBJECTION_MS,
      ROOM_SEATS: String(seats),
      MEDIA_WORKERS: String(workers),
    });
    return new ProductSide(server, await MediaClients.start(), await MediaClients.start());
  }

  async use(): Promise<Use> {
    const children = await descendantsOf(this.server.pid);
    const isWorker = ({ command }: ProcessEntry) => command.includes('mediasoup-worker');
    const [node, workers, others] = await Promise.all([
      useOf(this.server.pid),
      Promise.all(children.filter(isWorker).map(({ pid }) => useOf(pid))),
      // The database's processes come and go.
      Promise.all(children.filter((child) => !isWorker(child)).map(({ pid }) => useOf(pid).catch(() => GONE))),
    ]);
    const sum = (uses: readonly ProcessUse[], what: (use: ProcessUse) => number) =>
      uses.reduce((total, use) => total + what(use), 0);
    return {
      nodeMs: node.cpuMs,
      workerMs: sum(workers, ({ cpuMs }) => cpuMs),
      databaseMs: sum(others, ({ cpuMs, endedMs }) => cpuMs + endedMs),
      nodeKb: node.memoryKb,
      workerKb: sum(workers, ({ memoryKb }) => memoryKb),
    };
  }

  async room(index: number): Promise<ProductRoom> {
    if (index === 0) return new ProductRoom(this, FIRST_ROOM);
    const { servant, group } = await (this.host ??= this.sitDown());
    const meeting = await HeldMeeting.of(
      this.server,
      servant,
      group,
      startingIn(STARTS_IN_MIN, { title: `Room ${index}` }),
    );
    return new ProductRoom(this, meeting.link);
  }

  async stop(): Promise<void> {
    await Promise.all([this.listeners.close(), this.speakers.close()]);
    await this.server.stop();
  }

  private async sitDown() {
    const servant = await Servant.first(this.server);
    return { servant, group: await newGroup(servant) };
  }
}

async function descendantsOf(pid: number): Promise<ProcessEntry[]> {
  const children = await childrenOf(pid);
  const further = await Promise.all(children.map((child) => descendantsOf(child.pid)));
  return [...children, ...further.flat()];
}
