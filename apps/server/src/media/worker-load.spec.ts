import { describe, expect, it } from '@jest/globals';
import { leastLoaded, placeForListener, WorkerLoad } from './worker-load.js';

function worker(name: string, streams: number, routers = 1) {
  const load = new WorkerLoad();
  for (let left = routers; left > 0; left -= 1) load.takeRouter();
  for (let left = streams; left > 0; left -= 1) load.takeStream();
  return { name, load };
}

describe('the load of a media worker', () => {
  it('counts each thing once, however often it is let go', () => {
    const load = new WorkerLoad();
    const [listener, picture] = [load.takeStream(), load.takeStream()];
    const router = load.takeRouter();
    listener();
    listener();
    expect([load.routers, load.streams]).toEqual([1, 1]);
    picture();
    router();
    router();
    expect([load.routers, load.streams]).toEqual([0, 0]);
  });
});

describe('a new room', () => {
  it('goes to the worker that carries the fewest streams, of several to that of the fewest rooms', () => {
    expect(leastLoaded([worker('a', 5), worker('b', 3), worker('c', 4)])?.name).toBe('b');
    expect(leastLoaded([worker('a', 3, 2), worker('b', 3, 1), worker('c', 3, 1)])?.name).toBe('b');
    expect(leastLoaded([worker('a', 0)].slice(1))).toBeUndefined();
  });

  it('goes evenly over workers that carry nothing yet', () => {
    const workers = [worker('a', 0, 0), worker('b', 0, 0), worker('c', 0, 0)];
    for (let room = 0; room < 9; room += 1) {
      leastLoaded(workers)?.load.takeRouter();
    }
    expect(workers.map(({ load }) => load.routers)).toEqual([3, 3, 3]);
  });
});

describe('the next listener of a room', () => {
  it('stays at home until the home carries its limit, then goes on to the least loaded', () => {
    const workers = [worker('home', 0), worker('busy', 7), worker('idle', 0)];
    const [home, , idle] = workers;
    const own = [home, idle].flatMap((one) => (one ? [one] : []));
    const places = Array.from({ length: 5 }, () => {
      const place = placeForListener(own.slice(0, 1), workers, 3);
      place?.load.takeStream();
      return place?.name;
    });
    expect(places).toEqual(['home', 'home', 'home', 'idle', 'idle']);
  });

  it('goes where the room is already before it goes to one more worker', () => {
    const [home, second, third] = [worker('home', 3), worker('second', 2), worker('third', 0)];
    expect(placeForListener([home, second], [home, second, third], 3)?.name).toBe('second');
    second.load.takeStream();
    expect(placeForListener([home, second], [home, second, third], 3)?.name).toBe('third');
  });

  it('goes to the least loaded where every worker carries its limit: nobody is turned away', () => {
    const [home, second] = [worker('home', 9), worker('second', 8)];
    expect(placeForListener([home, second], [home, second], 3)?.name).toBe('second');
    expect(placeForListener([home], [home], 3)?.name).toBe('home');
  });
});
