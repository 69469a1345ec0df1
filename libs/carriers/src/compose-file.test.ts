import { variableNames } from '@patchbay/service-kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carrierVariables } from './carriers';

const file = (path: string) => readFileSync(join(__dirname, '../../..', path), 'utf8');
const names = [...variableNames, ...Object.values(carrierVariables).flatMap((part) => Object.keys(part.shape))];
/** What the containers themselves decide: where they listen, and what is only for a laptop. */
const ofContainers = ['HOST', 'PORT', 'WEBHOOK_PORT', 'WORKER_PORT', 'DATA_DIR', 'DEMO', 'DEMO_HISTORY'];

test.each(names.filter((name) => !ofContainers.includes(name)))('docker-compose.yml passes %s on', (name) =>
  expect(file('docker-compose.yml')).toMatch(new RegExp(`^ {4}${name}: \\S`, 'm')),
);

const pages = file('README.md') + file('docs/limits.md');

test.each(names)('README.md or docs/limits.md explains %s', (name) =>
  expect(pages).toMatch(new RegExp(`\`${name}[\`=]`)),
);
