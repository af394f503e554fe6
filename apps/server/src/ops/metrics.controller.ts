import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { Metrics } from './metrics.js';

/** Metrics for whoever has the operator's token; for anyone else there is nothing here. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  read(@Headers('authorization') authorization: string | undefined): Promise<string> {
    if (!mayRead(authorization, this.config.metricsToken)) throw new NotFoundException();
    return this.metrics.text();
  }
}

function mayRead(authorization: string | undefined, token: string | null): boolean {
  return token !== null && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
