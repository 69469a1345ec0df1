import { createCloser } from './closer';
import { createLogger } from './logger';

let logged: Record<string, unknown>[];
let closed: string[];
const newCloser = (drainMs?: number) =>
  createCloser(
    createLogger(
      { level: 'trace', name: 'test' },
      { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    drainMs,
  );
beforeEach(() => {
  [logged, closed] = [[], []];
});

test('parts are closed in reverse order, one after the other', async () => {
  const closer = newCloser();
  for (const name of ['database', 'bus', 'server'])
    closer.add(name, async () => {
      closed.push(`${name} begins`);
      await new Promise(setImmediate);
      closed.push(`${name} ends`);
    });
  await closer.close();
  expect(closed).toEqual([
    'server begins',
    'server ends',
    'bus begins',
    'bus ends',
    'database begins',
    'database ends',
  ]);
  expect(logged).toEqual([]);
});

test('a part that cannot be closed is logged with its name, and the others are closed', async () => {
  const closer = newCloser();
  closer.add('database', () => closed.push('database'));
  closer.add('bus', () => Promise.reject(new Error('stuck')));
  closer.add('relay', () => {
    throw new Error('broken');
  });
  closer.add('server', () => closed.push('server'));
  await closer.close();
  expect(closed).toEqual(['server', 'database']);
  expect(logged).toMatchObject([
    { level: 50, part: 'relay', err: { message: 'broken' } },
    { level: 50, part: 'bus', err: { message: 'stuck' } },
  ]);
});

test('closing twice closes once, and both wait for it', async () => {
  const closer = newCloser();
  closer.add('database', async () => {
    await new Promise(setImmediate);
    closed.push('database');
  });
  const first = closer.close();
  await closer.close();
  expect(closed).toEqual(['database']);
  await first;
});

test('a part that hangs is given up after ten seconds', async () => {
  jest.useFakeTimers();
  try {
    const closer = newCloser();
    closer.add('database', () => closed.push('database'));
    closer.add('server', () => new Promise(() => undefined));
    const closing = closer.close();
    await jest.advanceTimersByTimeAsync(9_999);
    expect(closed).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    await closing;
    expect(closed).toEqual(['database']);
    expect(logged).toMatchObject([{ part: 'server' }]);
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

test('without parts, closing resolves immediately', async () => {
  await expect(newCloser().close()).resolves.toBeUndefined();
});

test('everything drains at the same time before anything is closed, and a part that cannot is logged', async () => {
  const closer = newCloser(20);
  closer.add('server', () => closed.push('server'));
  closer.beforeClosing('sockets', async (drainMs) => {
    closed.push(`sockets drain for ${drainMs}`);
    await new Promise(setImmediate);
    closed.push('sockets are drained');
  });
  closer.beforeClosing('health', () => closed.push('not ready'));
  closer.beforeClosing('jobs', () => Promise.reject(new Error('stuck')));
  await closer.close();
  expect(closed).toEqual(['sockets drain for 20', 'not ready', 'sockets are drained', 'server']);
  expect(logged).toMatchObject([{ level: 50, part: 'jobs', err: { message: 'stuck' } }]);
});
