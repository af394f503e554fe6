import { type NewPasskey, type PasskeyAnswer } from '@homegroup/contracts';
import { BadRequestException, GoneException, Injectable, UnauthorizedException } from '@nestjs/common';
import * as z from 'zod';
import { Config } from '../config.js';
import { type Purpose } from './challenge.entity.js';
import { ChallengesRepository } from './challenges.repository.js';
import { type PasskeyEntity } from './passkey.entity.js';
import { PasskeysRepository, type ShownPasskey } from './passkeys.repository.js';
import { hashOf } from './secret.js';
import { type Shown } from './sessions.service.js';

// It takes most of a second to read, which no start should wait for.
const library = () => import('@simplewebauthn/server');

const Said = z.object({ challenge: z.string() });
const CHALLENGE_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256 as COSE numbers them (RFC 9053, RFC 8812): what devices have. */
const ALGORITHMS = [-8, -7, -257];
/** What a device shows beside the instance's name where the page gave no word of its own language. */
const NEUTRAL_NAME = 'Member';

/** Web Authentication: challenges, and whether what a device answers to them is true. */
@Injectable()
export class PasskeyChecks {
  private readonly rpID: string;
  private readonly origin: string;

  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly config: Config,
  ) {
    this.rpID = new URL(config.publicUrl).hostname;
    this.origin = config.publicUrl;
  }

  /** For `navigator.credentials.create()`. The handle that a device keeps is drawn afresh: it tells nothing of the account. */
  async optionsToMake(already: readonly PasskeyEntity[] = []) {
    const { generateRegistrationOptions } = await library();
    const options = await generateRegistrationOptions({
      rpID: this.rpID,
      rpName: this.config.instanceName,
      userName: NEUTRAL_NAME,
      userDisplayName: NEUTRAL_NAME,
      timeout: CHALLENGE_MS,
      supportedAlgorithmIDs: ALGORITHMS,
      attestationType: 'none',
      excludeCredentials: already.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    await this.keep(options.challenge, 'register');
    return options;
  }

  /** For `navigator.credentials.get()`. It names no passkey: the device knows which it has. */
  async optionsToSignIn() {
    const { generateAuthenticationOptions } = await library();
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      timeout: CHALLENGE_MS,
      userVerification: 'preferred',
    });
    await this.keep(options.challenge, 'signIn');
    return options;
  }

  /** @throws GoneException `CHALLENGE_OVER` @throws BadRequestException when it is not a passkey of ours */
  async checkNew(passkey: NewPasskey): Promise<ShownPasskey> {
    const expectedChallenge = await this.use(passkey.response, 'register');
    const { verifyRegistrationResponse } = await library();
    const checked = await verifyRegistrationResponse({
      response: passkey,
      expectedChallenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: false,
    }).catch(() => null);
    if (!checked?.verified) throw new BadRequestException({ code: 'BAD_REQUEST' });
    const { credential, credentialBackedUp } = checked.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: credential.transports ?? [],
      isSynced: credentialBackedUp,
      madeIn: new Date().toISOString().slice(0, 'YYYY-MM'.length),
    };
  }

  /** Whose passkey answered. @throws GoneException `CHALLENGE_OVER` @throws UnauthorizedException `SIGN_IN_FAILED` */
  async checkAnswer(answer: PasskeyAnswer): Promise<Shown> {
    const passkey = await this.passkeys.find(answer.id);
    if (!passkey) throw new UnauthorizedException({ code: 'SIGN_IN_FAILED' });
    const expectedChallenge = await this.use(answer.response, 'signIn');
    const { verifyAuthenticationResponse } = await library();
    const checked = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: Number(passkey.counter),
      },
      requireUserVerification: false,
    }).catch(() => null);
    const signed = checked?.verified ? checked.authenticationInfo : null;
    const counted = signed && { counter: signed.newCounter, isSynced: signed.credentialBackedUp };
    if (!counted || !(await this.passkeys.hasSigned(passkey.id, counted))) {
      throw new UnauthorizedException({ code: 'SIGN_IN_FAILED' });
    }
    return { accountId: passkey.accountId, passkeyId: passkey.id };
  }

  /** A challenge counts once, whatever comes of it. @throws GoneException `CHALLENGE_OVER` */
  private async use(
    { clientDataJSON }: PasskeyAnswer['response'] | NewPasskey['response'],
    purpose: Purpose,
  ): Promise<string> {
    const challenge = challengeIn(clientDataJSON);
    if (challenge !== null && (await this.challenges.use(hashOf(challenge), purpose))) return challenge;
    throw new GoneException({ code: 'CHALLENGE_OVER' });
  }

  private async keep(challenge: string, purpose: Purpose): Promise<void> {
    await this.challenges.add({ hash: hashOf(challenge), purpose, expiresAt: new Date(Date.now() + CHALLENGE_MS) });
  }
}

/** The challenge that a device says it answers (Web Authentication Level 3, section 5.8.1); null when it says nothing. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    return Said.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge;
  } catch {
    return null;
  }
}
