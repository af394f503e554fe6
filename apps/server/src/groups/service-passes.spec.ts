import { describe, expect, it } from '@jest/globals';
import { type GroupsRepository } from './groups.repository.js';
import { type ServantsRepository } from './servants.repository.js';
import { type PassHolder, ServicePassesService } from './service-passes.service.js';

const MEETING = 'meeting';
const ana: PassHolder = { kind: 'account', id: 'ana' };

function setUp() {
  // What asks these is tested with a database.
  const passes = new ServicePassesService({} as unknown as GroupsRepository, {} as unknown as ServantsRepository);
  const issue = (holder: PassHolder, before: string | null = null) =>
    passes.issueFor(MEETING, ['greeter'], { holder, before }).pass;
  const handle = (pass: string, roomId = 'room') => passes.handleOf(pass, { meetingId: MEETING, roomId });
  return { passes, issue, handle };
}

describe('the handle of a pass', () => {
  it('is the same whatever pass its holder shows, in one room and to one server alone', () => {
    const { issue, handle } = setUp();
    const first = handle(issue(ana));
    expect(first).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(handle(issue(ana))).toBe(first);
    const { issue: issueElsewhere, handle: handleElsewhere } = setUp();
    const others = [
      handle(issue({ kind: 'account', id: 'ben' })),
      handle(issue({ kind: 'claim', id: 'ana' })),
      handle(issue(ana), 'another room'),
      handleElsewhere(issueElsewhere(ana)),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it('is that of the pass before, where one adds to it', () => {
    const { issue, handle } = setUp();
    const account = issue(ana);
    const expected = handle(account);
    expect(handle(issue({ kind: 'claim', id: 'a place' }, account))).toBe(expected);
  });

  it('is none for a facility, elsewhere, and once the pass is spent', () => {
    const { passes, issue, handle } = setUp();
    expect(handle(passes.issueToFacility(MEETING, { camera: true }, Date.now() + 60_000))).toBeNull();
    const pass = issue(ana);
    expect(passes.handleOf(pass, { meetingId: 'elsewhere', roomId: 'room' })).toBeNull();
    passes.spend(pass);
    expect(handle(pass)).toBeNull();
  });
});
