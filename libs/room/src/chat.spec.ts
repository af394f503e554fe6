import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { mayPostLinks, mayWrite, readersOf, textRefusal, tidyMessage, type ChatTo } from './chat.js';
import { act, allowed, does, leave, loseLine, must, refused, roomOf } from './testing/scene.js';
import { commonView } from './view.js';

const room = () =>
  roomOf(['Ana', 'Ben', 'Cleo', 'Dan'], { roles: { ana: ['chair'], ben: ['greeter'], cleo: ['speaker'] } });
const to = (kind: 'all' | 'servants'): ChatTo => ({ kind });
const toSeat = (seat: string): ChatTo => ({ kind: 'seat', seat });

describe('the chat', () => {
  it('[X1] goes to the servants, and to all when whoever leads has opened it', () => {
    expect(mayWrite(room(), 'dan', to('servants'))).toBeNull();
    expect(mayWrite(room(), 'dan', to('all'))).toBe('NOT_ALLOWED');
    expect(refused(room(), 'ben', { kind: 'setChat', to: 'all' })).toBe('NOT_ALLOWED');
    const opened = must(apply(room(), act('ana', { kind: 'setChat', to: 'all' }, 1)));
    expect(opened.events).toEqual([{ kind: 'chatChanged' }]);
    const open = does(room(), 'ana', { kind: 'setChat', to: 'all' });
    expect(mayWrite(open, 'dan', to('all'))).toBeNull();
    expect(mayWrite(does(open, 'ana', { kind: 'setChat', to: 'servants' }), 'dan', to('all'))).toBe('NOT_ALLOWED');
  });

  it('[X1] goes from servants to all, and to one', () => {
    for (const asked of [room(), commonView(room())]) {
      expect(mayWrite(asked, 'ben', to('all'))).toBeNull();
      expect(mayWrite(asked, 'ben', toSeat('dan'))).toBeNull();
      expect(mayWrite(asked, 'ben', toSeat('eve'))).toBe('NO_SUCH_SEAT');
      expect(mayWrite(asked, 'cleo', toSeat('dan'))).toBe('NOT_ALLOWED');
      expect(mayWrite(asked, 'eve', to('servants'))).toBe('NO_SUCH_SEAT');
    }
  });

  it('[X1] has no servant to go to when there is none, or only oneself', () => {
    expect(mayWrite(roomOf(['Ana', 'Ben']), 'ana', to('servants'))).toBe('NO_SERVANT_HERE');
    expect(mayWrite(allowed(room(), leave('ben')), 'ana', to('servants'))).toBe('NO_SERVANT_HERE');
  });

  it('[X2] reaches those it is for, and its writer', () => {
    expect(readersOf(room(), 'dan', to('servants'))).toEqual(['ana', 'ben', 'dan']);
    expect(readersOf(room(), 'ana', toSeat('dan'))).toEqual(['ana', 'dan']);
    expect(readersOf(room(), 'ben', to('all'))).toEqual(['ana', 'ben', 'cleo', 'dan']);
  });

  it('[X2] reaches whoever stands in for the chair', () => {
    const away = roomOf(['Ana', 'Ben', 'Cleo'], { roles: { ana: ['chair'] } });
    const standIn = { ...allowed(away, loseLine('ana')), chairing: { offers: 1, offer: null, standIn: 'cleo' } };
    expect(readersOf(standIn, 'ben', to('servants'))).toEqual(['ana', 'ben', 'cleo']);
  });

  it('[X3] has links that work in what servants write', () => {
    expect(['ana', 'ben', 'cleo', 'dan'].map((seat) => mayPostLinks(room(), seat))).toEqual([true, true, false, false]);
  });

  it('[X4] is rid of what hides or turns text round, and of heaps of lines', () => {
    expect(tidyMessage('  one\t two \u202E\u200B\r\n\n\n\n three ')).toBe('one two\n\nthree');
    expect(tidyMessage('\u200B \n ')).toBe('');
  });
});

describe('a web address', () => {
  const open = { ...roomOf(['Ana', 'Ben'], { roles: { ana: ['greeter'] } }), chat: 'all' } as const;

  it.each(['See www.example.com', 'zoom.us/j/12345 now', 'https://a.b', 'join hot-pics.xyz', 'ｅｖｉｌ．ｃｏｍ'])(
    '[X5] is written to everyone by servants alone: %s',
    (text) => {
      expect(textRefusal(open, 'ben', { kind: 'all' }, text)).toBe('NO_LINKS');
      expect(textRefusal(open, 'ben', { kind: 'servants' }, text)).toBe(null);
      expect(textRefusal(open, 'ana', { kind: 'all' }, text)).toBe(null);
    },
  );

  it.each(['Thank you, Maria.', 'My number is 555 0100 200', '24/7', 'page 59.I loved it', 'Dr.Bob and Bill.W'])(
    '[X5] is not seen in %s',
    (text) => {
      expect(textRefusal(open, 'ben', { kind: 'all' }, text)).toBe(null);
    },
  );
});
