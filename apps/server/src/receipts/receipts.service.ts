import { randomBytes } from 'node:crypto';
import {
  type Language,
  readReceipt,
  type Receipt,
  receiptBytes,
  type ReceiptKeys as Published,
  receiptText,
} from '@homegroup/contracts';
import { Injectable, UnprocessableEntityException } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { Refused } from '../socket/refused.js';
import { drawPaper } from './paper.js';
import { ReceiptKeys } from './receipt-keys.js';

const CODE_BYTES = 16;

/** How long one seat was there, of a meeting that began at an instant. */
interface Presence {
  readonly meetingId: string;
  /** Milliseconds since the epoch; null where the meeting has no times. */
  readonly startsAt: number | null;
  readonly minutes: number;
}

interface PaperAsked {
  readonly receipt: string;
  readonly language: Language;
}

/** Signs receipts and forgets them: there is no list, no count and no line of a log that tells of one. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly keys: ReceiptKeys,
    private readonly groups: GroupsService,
    private readonly config: Config,
  ) {}

  keysForAll(): Published {
    return this.keys.published();
  }

  /**
   * A receipt for whoever was there, as a text; nobody's name is in it.
   * @throws Refused `NOT_OFFERED` where the meeting gives none, `NOT_YET` before ten minutes
   */
  async give({ meetingId, startsAt, minutes }: Presence): Promise<string> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (!meeting?.tags.includes('proofOfAttendance') || startsAt === null) throw new Refused('NOT_OFFERED');
    if (minutes < this.config.receiptAfterMin) throw new Refused('NOT_YET');
    const { title, group, timeZone } = meeting;
    const bytes = receiptBytes({
      instance: this.config.publicUrl,
      key: this.keys.id,
      code: randomBytes(CODE_BYTES).toString('hex'),
      ...{ title, group: group.name, timeZone, startsAt, minutes },
    });
    return receiptText(bytes, this.keys.sign(bytes));
  }

  /** A receipt as a PDF. @throws UnprocessableEntityException `NOT_SIGNED_HERE` */
  paper({ receipt: text, language }: PaperAsked): Promise<Buffer> {
    const receipt = this.check(text);
    if (!receipt) throw new UnprocessableEntityException({ code: 'NOT_SIGNED_HERE' });
    return drawPaper({ receipt, text: text.replace(/^.*#|\s/gsu, ''), language });
  }

  /** What a text attests, or null when this instance has not signed it as it stands. */
  check(text: string): Receipt | null {
    const read = readReceipt(text);
    if (read.kind !== 'receipt') return null;
    const { receipt, bytes, signature } = read;
    return this.keys.hasSigned(receipt.key, bytes, signature) ? receipt : null;
  }
}
