import { createCloser } from './closer';
import { createLogger } from './logger';

let logged: Record<string, unknown>[];
let closed: string[];
const newCloser = () =>
  createCloser(
    createLogger(
      { level: 'trace', name: 'test' },
      { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
    ),
  );
beforeEach(() => {
  [logged, closed] = [[], []];
});

test('closes one part after the other, the last one first', async () => {
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

test('logs a part that cannot be closed and closes the others', async () => {
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

test('closes only once if it is called twice, and both calls wait', async () => {
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

test('gives up on a part that hangs after ten seconds', async () => {
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

test('closes immediately if nothing is open', async () => {
  await expect(newCloser().close()).resolves.toBeUndefined();
});
