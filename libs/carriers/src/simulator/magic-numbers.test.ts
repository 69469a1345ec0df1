import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { twilioProblems } from '../problems';
import { behaviorOf, magicNumbers } from './magic-numbers';

test('each magic number is documented', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/carriers/simulator.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `(\+1500555\d{4})` +\| [A-Z][a-z]/gm)].map(([, number]) => number);
  expect(documented).toEqual(magicNumbers);
});

test('each error code has a number', () => {
  for (const errorCode of Object.keys(twilioProblems))
    expect(behaviorOf(`+150055${errorCode}`)).toEqual({ kind: 'fails', errorCode });
});

test.each(['+15005512345', '+150055', '+15005550199', '+13125550141', '', 'toString'])('%s is delivered', (number) => {
  expect(behaviorOf(number)).toEqual({ kind: 'delivered' });
});
