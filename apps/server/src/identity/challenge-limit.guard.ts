import { type CanActivate, HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Bucket } from '../ops/bucket.js';

/** Each challenge is a row for five minutes: so many at the most for all together. */
const CHALLENGES = { burst: 100, perSecond: 20 };

/** Bounds how many challenges anyone can have made. @throws HttpException `TOO_FAST` */
@Injectable()
export class ChallengeLimit implements CanActivate {
  private readonly bucket = new Bucket(CHALLENGES, performance.now());

  canActivate(): boolean {
    if (this.bucket.take(performance.now())) return true;
    throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
  }
}
