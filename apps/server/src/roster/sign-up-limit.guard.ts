import { type CanActivate, HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Bucket } from '../ops/bucket.js';

/** So many questions about rosters are answered at the most, for all who have a link together. */
const QUESTIONS = { burst: 100, perSecond: 20 };

/** Bounds what anyone can ask of rosters without an account. @throws HttpException `TOO_FAST` */
@Injectable()
export class SignUpLimit implements CanActivate {
  private readonly bucket = new Bucket(QUESTIONS, performance.now());

  canActivate(): boolean {
    if (this.bucket.take(performance.now())) return true;
    throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
  }
}
