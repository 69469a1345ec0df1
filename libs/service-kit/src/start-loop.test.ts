import { startLoop, type Loop } from './start-loop';

const never = 1_000_000;
const settle = () => new Promise(setImmediate);

describe('startLoop', () => {
  const loops: Loop[] = [];
  afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.close())));

  function start(work: () => Promise<boolean>, pollMs = never) {
    const errors: unknown[] = [];
    const loop = startLoop({ work, pollMs, onError: (error) => errors.push(error) });
    loops.push(loop);
    return { loop, errors };
  }

  it('works when it starts, and when it is woken', async () => {
    let rounds = 0;
    const { loop } = start(async () => (rounds += 1) < 0);
    expect(loop.isBusy).toBe(true);
    await settle();
    expect([rounds, loop.isBusy]).toEqual([1, false]);
    loop.wake();
    expect(loop.isBusy).toBe(true);
    await settle();
    expect(rounds).toBe(2);
  });

  it('goes on without a pause while there is more to do', async () => {
    let rounds = 0;
    start(async () => (rounds += 1) < 5);
    await settle();
    expect(rounds).toBe(5);
  });

  it('works again if it is woken during a round', async () => {
    let rounds = 0;
    const { loop } = start(async () => {
      rounds += 1;
      if (rounds === 1) loop.wake();
      return false;
    });
    await settle();
    expect(rounds).toBe(2);
  });

  it('works without being woken, every pollMs', async () => {
    let rounds = 0;
    await new Promise<void>((resolve) => start(async () => ((rounds += 1) === 3 ? resolve() : undefined, false), 2));
    expect(rounds).toBe(3);
  });

  it('reports a failure and pauses before the next round, even if it is woken', async () => {
    let rounds = 0;
    const { loop, errors } = start(async () => {
      rounds += 1;
      throw new Error('broken');
    });
    await settle();
    loop.wake();
    await settle();
    expect([rounds, errors]).toEqual([1, [new Error('broken')]]);
  });

  it('ends after the round under way, and leaves no timer behind', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      let end: () => void = () => undefined;
      const { loop } = start(() => new Promise((resolve) => (end = () => resolve(true))));
      await settle();
      let isClosed = false;
      const closing = loop.close().then(() => (isClosed = true));
      await settle();
      expect(isClosed).toBe(false);
      end();
      await closing;
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
