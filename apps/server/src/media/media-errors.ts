import { errors } from 'mediasoup';
import { Refused } from '../socket/refused.js';

/**
 * The value of a request to mediasoup. What the client sent wrongly is refused as `BAD_REQUEST`; where the
 * transport, router or worker is gone meanwhile (`isGone`), as `MEDIA_GONE`; a fault of ours is thrown on.
 */
export async function granted<T>(asked: Promise<T>, isGone: () => boolean): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isGone()) throw new Refused('MEDIA_GONE');
    if (error instanceof TypeError || error instanceof errors.UnsupportedError) throw new Refused('BAD_REQUEST');
    throw error;
  }
}
