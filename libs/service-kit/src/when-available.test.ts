import { createLogger } from './logger';
import { whenAvailable } from './when-available';

const logged: Record<string, unknown>[] = [];
const log = createLogger(
  { level: 'trace', name: 'test' },
  { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
);
const away = new Error('connect ECONNREFUSED');
const isTransient = (error: unknown) => error === away;
beforeEach(() => {
  logged.splice(0);
  jest.useFakeTimers({ doNotFake: ['performance'] });
});
afterEach(() => jest.useRealTimers());

const start = (connect: () => Promise<string>) => whenAvailable(connect, { what: 'PostgreSQL', log, isTransient });

test('it waits, and says once what for', async () => {
  const answers = [away, away, away];
  const waiting = start(async () => {
    const error = answers.pop();
    if (error !== undefined) throw error;
    return 'connected';
  });
  await jest.advanceTimersByTimeAsync(2_000);
  await expect(waiting).resolves.toBe('connected');
  expect(logged).toMatchObject([{ level: 40, msg: 'Waiting for PostgreSQL.', reason: away.message }]);
});

test('it does not wait after an error that does not pass', async () => {
  const mistake = new Error('syntax error');
  await expect(start(() => Promise.reject(mistake))).rejects.toBe(mistake);
  expect(logged).toEqual([]);
});
