import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, variableNames } from './config';
import { connectionLimits, defaultLimits, limitTable } from './limits';

const file = (path: string) => readFileSync(join(__dirname, '../../../..', path), 'utf8');
const text = file('docs/limits.md');
const documented = text.split('\n').flatMap((line) => {
  const [, , normal, variable, error] = line.split('|').map((cell) => cell.trim());
  return variable?.startsWith('`')
    ? [{ variable: variable.slice(1, -1), normal: Number(normal!.replaceAll(',', '')), error }]
    : [];
});

test('docs/limits.md has every limit once, with its default and its error', () => {
  expect(documented.map(({ variable, normal }) => [variable, normal]).sort()).toEqual(
    Object.values(limitTable)
      .map(([variable, normal]) => [variable, normal])
      .sort(),
  );
  for (const { error } of documented) expect(error).toMatch(/^(`(BAD_USER_INPUT|RATE_LIMITED)`|408|closed|none$)/);
});

describe('docs/limits.md and the configuration', () => {
  const limiting = variableNames.filter((name) => /_PER_|^MAX_|_TIMEOUT_|_ALIVE_|_COUNTRIES$|_PROXIES$/.test(name));
  const codes = ['BAD_USER_INPUT', 'RATE_LIMITED', 'UNAVAILABLE', 'TOO_MANY_SENDS', 'COUNTRY_NOT_ALLOWED'];
  const named = [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)]
    .map(([, name]) => name!)
    .filter((name) => !codes.includes(name));

  test.each(limiting)('%s is in both', (name) => expect(named).toContain(name));

  test('name no variable that does not exist', () => {
    expect(limiting).toEqual(expect.arrayContaining(Object.values(limitTable).map(([name]) => name)));
    expect(named.filter((name) => !variableNames.includes(name))).toEqual([]);
  });
});

test('docker-compose.yml passes every limit on', () => {
  const compose = file('docker-compose.yml');
  for (const { variable } of documented) expect(compose).toContain(`    ${variable}: \${${variable}-}\n`);
});

test.each(Object.entries(limitTable))('%s is what its variable says, and 0 is no limit', (name, [variable]) => {
  const limitsWith = (value: string) => readConfig({ [variable]: value }, 'standalone', {}).limits;
  expect(limitsWith('7')).toEqual({ ...defaultLimits, [name]: 7 });
  expect(limitsWith('0')).toEqual({ ...defaultLimits, [name]: Infinity });
  expect(() => limitsWith('many')).toThrow(`${variable} must be a number up to 999999999 (0 for no limit).`);
});

test('a trusted proxy limits the connections', () => {
  const { limits } = readConfig({}, 'standalone', {});
  expect(connectionLimits({ limits, trustedProxies: 0 })).toEqual(limits);
  expect(connectionLimits({ limits, trustedProxies: 1 }).connectionsPerAddress).toBe(Infinity);
});
