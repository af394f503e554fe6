import {
  Claim,
  ClaimedPass,
  type HeldPlaces,
  LinkParams,
  Release,
  type RosterPage,
  RosterQuestion,
  type ServicePass,
  type SignedUp,
  SignUp,
} from '@homegroup/contracts';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import type * as z from 'zod';
import { SignUpLimit } from './sign-up-limit.guard.js';
import { SignUpsService } from './sign-ups.service.js';

type OfLink = z.infer<typeof LinkParams>;

/** The roster of a meeting for whoever has its link. Secrets come in bodies: addresses are written down in many places. */
@Controller('api/roster/:link')
@UseGuards(SignUpLimit)
export class SignUpsController {
  constructor(private readonly signUps: SignUpsService) {}

  @Post()
  @HttpCode(200)
  look(
    @Param({ schema: LinkParams }) { link }: OfLink,
    @Body({ schema: RosterQuestion }) { secret }: z.infer<typeof RosterQuestion>,
  ): Promise<RosterPage> {
    return this.signUps.look(link, secret);
  }

  @Post('places')
  signUp(@Param({ schema: LinkParams }) { link }: OfLink, @Body({ schema: SignUp }) wanted: SignUp): Promise<SignedUp> {
    return this.signUps.signUp(link, wanted);
  }

  @Post('held')
  @HttpCode(200)
  held(
    @Param({ schema: LinkParams }) { link }: OfLink,
    @Body({ schema: Claim }) { claim }: z.infer<typeof Claim>,
  ): Promise<HeldPlaces> {
    return this.signUps.held(link, claim);
  }

  @Post('release')
  @HttpCode(200)
  release(@Param({ schema: LinkParams }) { link }: OfLink, @Body({ schema: Release }) given: Release): Promise<void> {
    return this.signUps.release(link, given);
  }

  @Post('pass')
  pass(
    @Param({ schema: LinkParams }) { link }: OfLink,
    @Body({ schema: ClaimedPass }) claimed: ClaimedPass,
  ): Promise<ServicePass> {
    return this.signUps.pass(link, claimed);
  }
}
