import {
  type DtlsParameters,
  type MediaOffer,
  type PorchTalk as PorchTalkState,
  type RtpCapabilities,
  type RtpParameters,
  type TransportOffer,
} from '@homegroup/contracts';
import { type SeatId, type Talking } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { type types } from 'mediasoup';
import { Refused } from '../socket/refused.js';
import { MediaWorkers } from './media-workers.js';
import { PorchTalk } from './porch-talk.js';

/** Tells one of those who talk at a porch how it stands; null: it is over. */
type Tell = (person: SeatId, state: PorchTalkState | null) => void;

/** Who speaks with whom at the porches of this process. Knows no rules: it obeys what `reconcile` last said. */
@Injectable()
export class PorchVoices {
  private readonly talks = new Map<string, readonly PorchTalk[]>();
  private tell: Tell = () => undefined;

  constructor(private readonly workers: MediaWorkers) {}

  observe(tell: Tell): void {
    this.tell = tell;
  }

  /** Those who talk at this room's porch now, and nobody else: what is over ends at once. */
  reconcile(roomId: string, wanted: readonly Talking[]): void {
    const before = this.talks.get(roomId) ?? [];
    const ended = before.filter(({ who }) => !wanted.some((other) => isSame(who, other)));
    for (const talk of ended) this.end(talk);
    const begun = wanted.filter((who) => !before.some((talk) => isSame(talk.who, who)));
    const still = before.filter((talk) => !ended.includes(talk));
    this.put(roomId, [...still, ...begun.map((who) => this.create(who))]);
    for (const who of begun) this.tellBoth(who);
  }

  /** How it stands with this person's talk; null where they have none. */
  stateFor(person: SeatId): PorchTalkState | null {
    return this.find(person)?.stateFor(person) ?? null;
  }

  async offer(person: SeatId, rtpCapabilities: RtpCapabilities): Promise<MediaOffer> {
    return this.talkOf(person).offer(person, rtpCapabilities);
  }

  async connect(person: SeatId, transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    return this.talkOf(person).connect(person, transportId, dtlsParameters);
  }

  async openSend(person: SeatId): Promise<TransportOffer> {
    return this.talkOf(person).openSend(person);
  }

  async produce(person: SeatId, rtpParameters: RtpParameters): Promise<string> {
    return this.talkOf(person).produce(person, rtpParameters);
  }

  async stop(person: SeatId): Promise<void> {
    return this.talkOf(person).stop(person);
  }

  /** The worker has died: what it carried is another talk of the same two, and each speaks again by their own word. */
  async leave(dead: types.Worker): Promise<void> {
    for (const roomId of [...this.talks.keys()]) {
      const talks = this.talks.get(roomId) ?? [];
      const lost = await Promise.all(talks.map(async (talk) => ((await talk.isLostWith(dead)) ? [talk] : [])));
      for (const talk of lost.flat()) this.replace(roomId, talk);
    }
  }

  private replace(roomId: string, lost: PorchTalk): void {
    lost.close();
    const talks = this.talks.get(roomId) ?? [];
    // It may have ended meanwhile.
    if (!talks.includes(lost)) return;
    this.put(
      roomId,
      talks.map((talk) => (talk === lost ? this.create(lost.who) : talk)),
    );
    this.tellBoth(lost.who);
  }

  private create(who: Talking): PorchTalk {
    return new PorchTalk(who, this.workers, () => this.tellBoth(who));
  }

  private end(talk: PorchTalk): void {
    talk.close();
    this.tell(talk.who.greeter, null);
    this.tell(talk.who.knock, null);
  }

  private tellBoth({ greeter, knock }: Talking): void {
    for (const person of [greeter, knock]) this.tell(person, this.stateFor(person));
  }

  private put(roomId: string, talks: readonly PorchTalk[]): void {
    if (talks.length > 0) this.talks.set(roomId, talks);
    else this.talks.delete(roomId);
  }

  /** @throws Refused `NOT_NOW` */
  private talkOf(person: SeatId): PorchTalk {
    const talk = this.find(person);
    if (!talk) throw new Refused('NOT_NOW');
    return talk;
  }

  private find(person: SeatId): PorchTalk | undefined {
    const all = [...this.talks.values()].flat();
    return all.find(({ who }) => who.greeter === person || who.knock === person);
  }
}

function isSame(one: Talking, other: Talking): boolean {
  return one.greeter === other.greeter && one.knock === other.knock;
}
