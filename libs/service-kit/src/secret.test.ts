import { format, inspect } from 'node:util';
import { Secret } from './secret';

const secret = new Secret('s3cr3t');

test('reveal() returns the value', () => expect(secret.reveal()).toBe('s3cr3t'));

test.each<[string, () => string]>([
  ['a template', () => `${secret}`],
  ['a concatenation', () => 'key: ' + secret],
  ['String()', () => String(secret)],
  ['JSON', () => JSON.stringify({ deep: [secret] })],
  ['inspect', () => inspect({ deep: [secret] }, { depth: 9, showHidden: true })],
  ['the console', () => format('%s %o %O %j', secret, secret, secret, secret)],
  ['an error message', () => new Error(`It did not work with ${secret}.`).message],
  ['its own properties', () => JSON.stringify({ ...secret, names: Object.getOwnPropertyNames(secret) })],
])('%s does not show it', (_, print) => expect(print()).not.toContain('s3cr3t'));

test('a placeholder says that there is a secret', () => {
  expect(`${secret}`).toBe('[secret]');
  expect(JSON.stringify(secret)).toBe('"[secret]"');
  expect(inspect({ secret })).toBe('{ secret: [secret] }');
});
