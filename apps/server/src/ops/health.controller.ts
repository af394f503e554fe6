import { type BeforeApplicationShutdown, Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';

const DATABASE_MS = 2_000;

interface Health {
  readonly status: 'ok';
}

/** For whoever watches over the server: does it answer, and should people be sent to it? */
@Controller('api/health')
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  @Get('live')
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Health> {
    if (this.stopping) throw new ServiceUnavailableException();
    await this.health.check([() => this.database.pingCheck('database', { timeout: DATABASE_MS })]);
    return { status: 'ok' };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
