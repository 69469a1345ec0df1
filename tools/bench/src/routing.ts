import { join } from 'node:path';
import { compare, type Result } from './compare';
import { load } from './http-load';
import { routeAll } from './route-all';
import { seedCustomers } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

const customers = 2_000;
const routers = {
  'one worker': { database: 'bench_routing', texts: 5_000, script: scripts.worker },
  'repository.save, text by text': {
    database: 'bench_naive_routing',
    texts: 1_500,
    script: join(__dirname, 'naive-router.js'),
  },
};

export async function benchRouting(serverUrl: string): Promise<readonly Result[]> {
  const contenders: Record<string, () => Promise<number>> = {};
  for (const [name, { database, texts, script }] of Object.entries(routers)) {
    const databaseUrl = await seedCustomers(serverUrl, database, customers);
    const ingress = await startProgram(scripts.ingress, environmentOf(databaseUrl));
    contenders[name] = async () => {
      await load(ingress.url, writeTexts(ingress.url, texts, customers));
      return routeAll(databaseUrl, script);
    };
  }
  const result = await compare({
    asks: 'How fast does one worker route a full ledger, compared with a program that saves one entity after the other?',
    unit: 'texts a second',
    rounds: 3,
    contenders,
    ratios: [{ of: 'one worker', over: 'repository.save, text by text', atLeast: 10 }],
  });
  return [result];
}
