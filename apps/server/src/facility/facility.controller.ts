import { type FacilityDoor, FacilityQuestion } from '@homegroup/contracts';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type * as z from 'zod';
import { FacilityService } from './facility.service.js';

/** Where a facility's shared screen types its code. */
@Controller('api/facility')
export class FacilityController {
  constructor(private readonly facility: FacilityService) {}

  @Post()
  @HttpCode(200)
  open(
    @Req() { socket }: Request,
    @Body({ schema: FacilityQuestion }) { code }: z.infer<typeof FacilityQuestion>,
  ): Promise<FacilityDoor> {
    return this.facility.open(code, socket);
  }
}
