import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from './config';
import { connectionLimits, defaultLimits, limitTable } from './limits';

const file = (path: string) => readFileSync(join(__dirname, '../../..', path), 'utf8');
const documented = file('docs/limits.md')
  .split('\n')
  .flatMap((line) => {
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
