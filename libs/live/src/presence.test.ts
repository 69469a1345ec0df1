import type { BroadcastChannel } from '@patchbay/messaging';
import { beatMs, holdMs, maxPresent, Presence, typingMs } from './presence';

/** Connects all that are made with it; one that is cut off hears and says nothing. */
function createNetwork() {
  const listeners = new Set<(text: string) => void>();
  return (isCut = () => false): BroadcastChannel => ({
    publish: (text) => {
      if (!isCut()) for (const listener of listeners) listener(text);
      return Promise.resolve();
    },
    listen: (listener) => {
      listeners.add((text) => {
        if (!isCut()) listener(text);
      });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
}

describe('presence', () => {
  let errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const open: Presence[] = [];
  const start = async (gatewayId: string, channel: BroadcastChannel) => {
    const presence = await Presence.connect({ channel, gatewayId, onError });
    open.push(presence);
    return presence;
  };
  beforeEach(() => {
    jest.useFakeTimers();
    errors = [];
  });
  afterEach(async () => {
    for (const presence of open.splice(0)) await presence.close();
    jest.useRealTimers();
    expect(errors).toEqual([]);
  });

  it('is the same on all gateways, and ends when the last window closes', async () => {
    const connect = createNetwork();
    const [one, two] = [await start('one', connect()), await start('two', connect())];
    const changes = jest.fn();
    one.open('c', 'ana', changes);
    const leave = [two.open('c', 'ben', jest.fn()), two.open('c', 'ben', jest.fn())];
    for (const each of [one, two])
      expect(each.presentIn('c')).toEqual([
        { userId: 'ana', isTyping: false },
        { userId: 'ben', isTyping: false },
      ]);
    // Ana's coming, and Ben's, once.
    expect(changes).toHaveBeenCalledTimes(2);
    leave[0]!();
    expect(one.presentIn('c')).toHaveLength(2);
    leave[1]!();
    expect(one.presentIn('c')).toEqual([{ userId: 'ana', isTyping: false }]);
    expect(changes).toHaveBeenCalledTimes(3);
    expect(one.presentIn('other')).toEqual([]);
  });

  it('shows who is typing, for some seconds', async () => {
    const connect = createNetwork();
    const [one, two] = [await start('one', connect()), await start('two', connect())];
    one.setTyping('c', 'ana', true);
    expect(two.presentIn('c')).toEqual([{ userId: 'ana', isTyping: true }]);
    jest.advanceTimersByTime(typingMs - beatMs);
    one.setTyping('c', 'ana', true);
    jest.advanceTimersByTime(typingMs - beatMs);
    expect(two.presentIn('c')).toEqual([{ userId: 'ana', isTyping: true }]);
    jest.advanceTimersByTime(2 * beatMs);
    expect(two.presentIn('c')).toEqual([]);
    one.open('c', 'ana', jest.fn());
    one.setTyping('c', 'ana', true);
    one.setTyping('c', 'ana', false);
    expect(two.presentIn('c')).toEqual([{ userId: 'ana', isTyping: false }]);
  });

  it('is known to a gateway that starts later, after a beat', async () => {
    const connect = createNetwork();
    const one = await start('one', connect());
    one.open('c', 'ana', jest.fn());
    const two = await start('two', connect());
    expect(two.presentIn('c')).toEqual([]);
    jest.advanceTimersByTime(beatMs);
    expect(two.presentIn('c')).toEqual([{ userId: 'ana', isTyping: false }]);
  });

  it('ends within seconds of a killed gateway, and not while beats are lost', async () => {
    const connect = createNetwork();
    let isCut = false;
    const [one, two] = [
      await start(
        'one',
        connect(() => isCut),
      ),
      await start('two', connect()),
    ];
    const changes = jest.fn();
    one.open('c', 'ana', jest.fn());
    two.open('c', 'ben', changes);
    isCut = true;
    jest.advanceTimersByTime(holdMs - beatMs);
    expect(two.presentIn('c')).toHaveLength(2);
    changes.mockClear();
    jest.advanceTimersByTime(2 * beatMs);
    expect(two.presentIn('c')).toEqual([{ userId: 'ben', isTyping: false }]);
    expect(changes).toHaveBeenCalledTimes(1);
    // It was only slow.
    isCut = false;
    jest.advanceTimersByTime(beatMs);
    expect(two.presentIn('c')).toHaveLength(2);
  });

  it('ends immediately for others when a gateway closes', async () => {
    const connect = createNetwork();
    const [one, two] = [await start('one', connect()), await start('two', connect())];
    one.open('c', 'ana', jest.fn());
    await one.close();
    expect(two.presentIn('c')).toEqual([]);
  });

  it('reports messages that it cannot read, and has a limit', async () => {
    const channel = createNetwork()();
    const one = await start('one', channel);
    for (const text of ['', '{}', '{"gateway":"x","told":[["c",[["u"]]]]}', '{"gateway":1,"told":[]}'])
      await channel.publish(text);
    expect(errors.splice(0)).toHaveLength(4);
    for (let n = 0; n < maxPresent + 10; n += 1) one.open('c', `user ${n}`, jest.fn());
    expect(one.presentIn('c')).toHaveLength(maxPresent);
  });
});
