import { join } from 'node:path';
import { compare, type Result } from './compare';
import { askGraphql } from './http-load';
import { temporaryFolder } from './leave-nothing';
import { seedCustomers } from './seed-customers';
import { environmentOf, scripts, startProgram } from './start-program';

const bare = join(__dirname, 'cold-start-bare.js');

export async function benchColdStart(serverUrl: string): Promise<readonly Result[]> {
  const environment = environmentOf(await seedCustomers(serverUrl, 'bench_cold_start', 1));
  const data = temporaryFolder();
  // Like `npm start`: only the data folder is set.
  const standalone = { PORT: '0', WEBHOOK_PORT: '0', WORKER_PORT: '0', DATA_DIR: data.path, LOG_LEVEL: 'info' };
  // The first start creates the database.
  await untilAnswer(scripts.standalone, standalone);
  const result = await compare({
    asks: 'How long from the start of a process to its first answered query?',
    unit: 'ms',
    rounds: 7,
    contenders: {
      'bare Apollo Server': () => untilAnswer(bare, environment),
      gateway: () => untilAnswer(scripts.gateway, environment),
      'npm start, second time': () => untilAnswer(scripts.standalone, standalone),
    },
    ratios: [
      { of: 'gateway', over: 'bare Apollo Server' },
      { of: 'npm start, second time', over: 'bare Apollo Server' },
    ],
  });
  await data.remove();
  return [result];
}

async function untilAnswer(script: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const since = performance.now();
  const program = await startProgram(script, environment, {
    awaited: script === bare ? 'The bare server is ready.' : 'The gateway is ready.',
  });
  await askGraphql(program.url, '{ __typename }');
  const took = performance.now() - since;
  await program.end();
  return took;
}
