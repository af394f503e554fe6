import { randomBytes } from 'node:crypto';
import { Bucket } from '../ops/bucket.js';
import { networkTag } from './network.js';

/** A whole group may come back at once after a restart; then so many a second of what may be open. */
const SECONDS_TO_FILL = 20;
/** So many networks are remembered that have nothing open. */
const QUIET_MAX = 10_000;
const KEY_BYTES = 32;

interface Open {
  count: number;
  readonly bucket: Bucket;
}

interface Most {
  readonly inAll: number;
  readonly perNetwork: number;
}

/** How many connections there are, in all and from each network, by tags under a key of this process; no address is kept. */
export class Connections {
  private readonly key = randomBytes(KEY_BYTES);
  private readonly networks = new Map<string, Open>();
  private readonly all: Open;

  constructor(
    private readonly most: Most,
    at = performance.now(),
  ) {
    this.all = { count: 0, bucket: bucketOf(most.inAll, at) };
  }

  /** One more from this address: the function returned takes it away again. Null when there are too many, or too many just now. */
  open(address: string, at = performance.now()): (() => void) | null {
    const tag = networkTag(address, this.key);
    const network = this.networks.get(tag) ?? { count: 0, bucket: bucketOf(this.most.perNetwork, at) };
    if (this.all.count >= this.most.inAll || network.count >= this.most.perNetwork) return null;
    if (!network.bucket.take(at) || !this.all.bucket.take(at)) return null;
    this.forgetQuiet();
    this.networks.set(tag, network);
    return this.counted(network);
  }

  private counted(network: Open): () => void {
    const both = [this.all, network];
    for (const one of both) one.count += 1;
    let isOpen = true;
    return () => {
      if (isOpen) for (const one of both) one.count -= 1;
      isOpen = false;
    };
  }

  private forgetQuiet(): void {
    if (this.networks.size < QUIET_MAX + this.all.count) return;
    for (const [tag, { count }] of this.networks) if (count === 0) this.networks.delete(tag);
  }
}

function bucketOf(most: number, at: number): Bucket {
  return new Bucket({ burst: most, perSecond: most / SECONDS_TO_FILL }, at);
}
