import type { Logger } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { apiError, createErrorFormat } from './errors';

const logged: { level: string; message: string }[] = [];
const log = {
  warn: (_: unknown, message: string) => logged.push({ level: 'warn', message }),
  error: (_: unknown, message: string) => logged.push({ level: 'error', message }),
} as unknown as Logger;
const format = (error: GraphQLError) => createErrorFormat(log)(error.toJSON(), error);
beforeEach(() => logged.splice(0));

const causedBy = (originalError: Error) => new GraphQLError(originalError.message, { originalError, path: ['me'] });

test('a client’s mistake keeps its code and message, and is not logged', () => {
  expect(format(apiError('NOT_FOUND', 'There is no such conversation.'))).toMatchObject({
    message: 'There is no such conversation.',
    extensions: { code: 'NOT_FOUND' },
  });
  expect(format(new GraphQLError('Cannot query field "x".'))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(logged).toEqual([]);
});

test('an unexpected error is logged, and the client gets only its ID', () => {
  const { message, path, extensions } = format(causedBy(new Error('secret')));
  expect(message).not.toContain('secret');
  expect({ path, extensions }).toMatchObject({ path: ['me'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(logged).toMatchObject([{ level: 'error' }]);
});

test('a database that is away or busy is a reason to try again', () => {
  const busy = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  for (const error of [busy, new Error('Connection terminated unexpectedly')]) {
    expect(format(causedBy(error))).toEqual({
      message: 'The service is busy. Try again in a moment.',
      path: ['me'],
      extensions: { code: 'UNAVAILABLE', retryAfter: 2 },
    });
  }
  expect(logged.map(({ level }) => level)).toEqual(['warn', 'warn']);
});

test('a client that quotes an error of the database has made a mistake', () => {
  const quoted = new GraphQLError('Int cannot represent non-integer value: "Connection terminated"');
  expect(format(quoted)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
