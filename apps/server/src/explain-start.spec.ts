import { describe, expect, it } from '@jest/globals';
import { Config } from './config.js';
import { explainStart } from './explain-start.js';
import { StartFault } from './start-fault.js';
import { welcome } from './welcome.js';

describe('a server that does not start', () => {
  const config = Config.parse({ PORT: '4000' });

  it('says what to do', () => {
    const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
    expect(explainStart(taken, config)).toMatch(/^Port 4000 is taken.*PORT=4001/);
    expect(explainStart(new StartFault('Do this.'), config)).toBe('Do this.');
  });

  it('lets an unknown error speak for itself', () => {
    expect(explainStart(new Error('something else'), config)).toBe('The server could not start: something else');
    expect(explainStart('x', null)).toBe('The server could not start.');
  });
});

describe('a server that starts', () => {
  const said = (env: Record<string, string>) => welcome(Config.parse(env)).join('\n');

  it('says how the first servant comes in, as long as there is none', () => {
    const config = Config.parse({ PUBLIC_URL: 'https://meet.example.org' });
    expect(welcome(config, 'secret')).toContain('https://meet.example.org/invitation#secret');
    expect(welcome(config, null).join('\n')).not.toContain('invitation');
  });

  it('says where it is, and what is not possible there', () => {
    expect(said({})).toContain('Open http://localhost:4000\n');
    expect(said({})).toContain('http://localhost:4000/m/demo');
    expect(said({ DEMO: 'off' })).not.toContain('/m/demo');
    expect(said({})).toContain('Only this machine can open it');
    expect(said({ PUBLIC_URL: 'https://meet.example.org' })).not.toContain('Only this machine');
  });
});
