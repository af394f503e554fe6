import { fewAtATime } from '@homegroup/testbed';
import { BareSide } from '../sides/bare-side.js';
import { type ProductSpeaker } from '../sides/product-room.js';
import { ProductSide } from '../sides/product-side.js';
import { type Joined, type Room, type Side } from '../sides/side.js';
import { type Group } from './stretch.js';

/** Both sides at once, to be measured in turns; both end, whatever happens. */
export async function withPair<T>(
  seats: number,
  use: (product: ProductSide, bare: BareSide) => Promise<T>,
): Promise<T> {
  const product = await ProductSide.start({ seats });
  try {
    const bare = await BareSide.start();
    try {
      return await use(product, bare);
    } finally {
      await bare.stop();
    }
  } finally {
    await product.stop();
  }
}

/** One side for as long as it is used. */
export async function withSide<S extends Side, T>(starting: Promise<S>, use: (side: S) => Promise<T>): Promise<T> {
  const side = await starting;
  try {
    return await use(side);
  } finally {
    await side.stop();
  }
}

/** A speaker whom the room's rules let be heard in open conversation. */
export async function heardSpeaker(room: Room, mark: number) {
  const speaker = await room.speaker(mark);
  if (isOfProduct(speaker)) await speaker.member.act('unmute');
  return speaker;
}

/** A room with one who speaks and so many who listen. */
export async function filled(room: Room, listeners: number): Promise<Group & { readonly joined: readonly Joined[] }> {
  const speaker = await heardSpeaker(room, 1);
  const joined = await fewAtATime(listeners, (index) => room.join(`Listener ${index}`));
  return { speaker, listeners, joined };
}

function isOfProduct(speaker: object): speaker is ProductSpeaker {
  return 'member' in speaker;
}
