import { Session } from './session';

const inMs = (ms: number) => new Date(Date.now() + ms);

describe('a connection', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const open = (validUntil: Date | null, stillValid?: () => Promise<{ expiresAt: Date | null }>) => {
    const close = jest.fn();
    return { close, session: new Session('the connection', close, validUntil, stillValid) };
  };

  it('closes when its token ends', () => {
    const { close } = open(inMs(1_000));
    jest.advanceTimersByTime(999);
    expect(close).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledWith('the connection');
  });

  it('stays as long as its session was used since', async () => {
    const ends = [inMs(2_000), inMs(2_000)];
    const { close } = open(inMs(1_000), () => Promise.resolve({ expiresAt: ends.shift()! }));
    await jest.advanceTimersByTimeAsync(1_999);
    expect(close).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(close).toHaveBeenCalledTimes(1);
    expect(ends).toEqual([]);
  });

  it('closes when its session has ended, or cannot be asked about', async () => {
    const { close } = open(inMs(1_000), () => Promise.reject(new Error('It has ended.')));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('closes without asking when its user is gone', async () => {
    const stillValid = jest.fn();
    const { close, session } = open(inMs(1_000), stillValid);
    session.viewerChanged(undefined);
    await jest.advanceTimersByTimeAsync(0);
    expect(close).toHaveBeenCalledTimes(1);
    expect(stillValid).not.toHaveBeenCalled();
  });

  it('is left alone once it is closed, even if an answer comes later', async () => {
    let answer: (value: { expiresAt: Date }) => void = () => undefined;
    const { close, session } = open(inMs(1_000), () => new Promise((resolve) => (answer = resolve)));
    await jest.advanceTimersByTimeAsync(1_000);
    session.stop();
    answer({ expiresAt: inMs(10) });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(close).not.toHaveBeenCalled();
  });
});
