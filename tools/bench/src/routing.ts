import { join } from 'node:path';
import { compare, type Result } from './compare';
import { openIngress } from './received-texts';
import { routeAll } from './route-all';
import { scripts } from './start-program';

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
    const { databaseUrl, receive } = await openIngress(serverUrl, database, customers);
    contenders[name] = async () => {
      await receive(texts);
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
