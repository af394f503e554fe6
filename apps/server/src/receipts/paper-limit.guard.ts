import { type CanActivate, HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Bucket } from '../ops/bucket.js';

/** So many papers are drawn at the most, for everyone together: each takes the server some milliseconds. */
const PAPERS = { burst: 60, perSecond: 5 };

/** Bounds what anyone can ask to have drawn. @throws HttpException `TOO_FAST` */
@Injectable()
export class PaperLimit implements CanActivate {
  private readonly bucket = new Bucket(PAPERS, performance.now());

  canActivate(): boolean {
    if (this.bucket.take(performance.now())) return true;
    throw new HttpException({ code: 'TOO_FAST' }, HttpStatus.TOO_MANY_REQUESTS);
  }
}
