import { isReadOnly, isRolledBack, isTransient } from './is-transient';

const errorOf = (code: string | undefined, message = 'x') => Object.assign(new Error(message), { code });

describe('an error is transient, by its SQLSTATE', () => {
  it.each([
    ['08000', 'connection exception', true],
    ['08006', 'connection failure', true],
    ['08P01', 'protocol violation', true],
    ['22001', 'string too long', false],
    ['22P02', 'invalid text representation', false],
    ['23505', 'unique violation', false],
    ['23503', 'foreign key violation', false],
    ['25006', 'read-only transaction', true],
    ['25P02', 'in failed transaction', false],
    ['25P03', 'idle in transaction for too long', true],
    ['25P04', 'transaction timeout', true],
    ['28P01', 'invalid password', true],
    ['3D000', 'database does not exist', true],
    ['40001', 'serialization failure', true],
    ['40P01', 'deadlock', true],
    ['42501', 'insufficient privilege', true],
    ['42703', 'undefined column', false],
    ['42P01', 'undefined table', false],
    ['53100', 'disk full', true],
    ['53200', 'out of memory', true],
    ['53300', 'too many connections', true],
    ['54000', 'program limit exceeded', false],
    ['55006', 'object in use', true],
    ['55P03', 'lock not available', true],
    ['57014', 'query canceled', true],
    ['57P01', 'admin shutdown', true],
    ['57P02', 'crash shutdown', true],
    ['57P03', 'cannot connect now', true],
    ['58030', 'input/output error', true],
    ['P0001', 'raised exception', false],
    ['XX000', 'internal error', false],
  ])('%s, %s: %p', (code, _, expected) => {
    expect(isTransient(errorOf(code))).toBe(expected);
  });
});

it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
  'the network error %s is transient',
  (code) => {
    expect(isTransient(errorOf(code))).toBe(true);
  },
);

it.each([
  ['Connection terminated unexpectedly', true],
  ['Connection terminated due to connection timeout', true],
  ['timeout exceeded when trying to connect', true],
  ['Query read timeout', true],
  ['Query runner already released. Cannot run queries anymore.', true],
  ['Client has encountered a connection error and is not queryable', true],
  ["Cannot read properties of undefined (reading 'id')", false],
])('the error without a code “%s” is transient: %p', (message, expected) => {
  expect(isTransient(errorOf(undefined, message))).toBe(expected);
});

it('what is not an error is not transient', () => {
  expect(isTransient({ code: '57P01' })).toBe(false);
  expect(isTransient(undefined)).toBe(false);
});

it('only an answer of the server proves that a transaction was rolled back', () => {
  expect(['40P01', '55P03', '25006', '53300', '57014'].map((code) => isRolledBack(errorOf(code)))).not.toContain(false);
  expect(['ECONNRESET', '08007', '40003', undefined].map((code) => isRolledBack(errorOf(code)))).not.toContain(true);
});

it('a read-only server has a state of its own', () => {
  expect([isReadOnly(errorOf('25006')), isReadOnly(errorOf('57P01'))]).toEqual([true, false]);
});
