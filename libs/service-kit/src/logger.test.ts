import fc from 'fast-check';
import { createLogger, describeError, maskNumber, type Logger } from './logger';
import { Secret } from './secret';

let lines: string[];
let log: Logger;
beforeEach(() => {
  lines = [];
  log = createLogger({ level: 'info', name: 'worker' }, { write: (line) => void lines.push(line) });
});
const last = () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;

test('a line is JSON with the time, the level and the app', () => {
  log.info({ jobs: 3 }, 'Jobs were done.');
  expect(last()).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    name: 'worker',
    jobs: 3,
    msg: 'Jobs were done.',
  });
});

test('messages below the level are not logged', () => {
  log.debug('a detail');
  expect(lines).toEqual([]);
});

describe('the log never shows', () => {
  const unloggable = [
    'body',
    'text',
    'from',
    'to',
    'customerNumber',
    'authorization',
    'token',
    'secret',
    'password',
    'rawBody',
  ];

  test.each(unloggable)('the value of %s, at any depth', (key) => {
    const holder = { [key]: 's3cr3t', harmless: 'shown' };
    log.info(holder, 'flat');
    log.info({ message: holder }, 'nested');
    log.info({ job: { message: holder } }, 'nested twice');
    log.info({ messages: [holder, holder] }, 'in a list');
    log.child(holder).info('of a child');
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      expect(line).not.toContain('s3cr3t');
      expect(line).toContain('shown');
      expect(line).toContain('[redacted]');
    }
  });

  test('a secret, under any name', () => {
    log.info({ config: { databaseUrl: new Secret('s3cr3t') } }, 'started');
    expect(lines[0]).not.toContain('s3cr3t');
  });
});

describe('an error', () => {
  test('is logged with its stack and its cause', () => {
    log.error({ err: new TypeError('outer', { cause: new Error('inner') }) }, 'It failed.');
    expect(last().err).toMatchObject({
      type: 'TypeError',
      message: 'outer',
      stack: expect.stringContaining('logger.test'),
      cause: { type: 'Error', message: 'inner' },
    });
  });

  test('is logged without the values that a database adds', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "messages_pkey"'), {
      code: '23505',
      constraint: 'messages_pkey',
      table: 'messages',
      detail: 'Key (body)=(s3cr3t) already exists.',
      query: 'insert into messages values ($1)',
      parameters: ['s3cr3t'],
      driverError: { detail: 's3cr3t' },
    });
    log.error({ err: error }, 'It failed.');
    expect(lines[0]).not.toContain('s3cr3t');
    expect(last().err).toMatchObject({ code: '23505', constraint: 'messages_pkey', table: 'messages' });
  });

  test.each([
    ['text', 'text'],
    [undefined, 'undefined'],
    [{ a: 1 }, '[object Object]'],
  ])('can be any thrown value: %p', (thrown, message) => {
    expect(describeError(thrown)).toEqual({ message });
  });
});

describe('a masked number', () => {
  test('can be recognized by people who know it', () => {
    expect(maskNumber('+15550100123')).toBe('+1555•••0123');
    expect(maskNumber('+4520123456')).toBe('•••56');
    expect(maskNumber('+2902345')).toBe('•••');
  });

  test('never shows enough digits to dial it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[1-9]\d{2,14}$/), (number) => {
        const shown = maskNumber(number).replaceAll('•', '');
        expect(number.length - shown.length).toBeGreaterThanOrEqual(Math.min(3, number.length));
      }),
    );
  });
});
