import { join } from 'node:path';
import { compare, type Result } from './compare';
import { routeAll } from './route-all';
import { seedCustomers } from './seed-customers';
import { seedReports } from './seed-outbound';
import { scripts } from './start-program';

const customers = 2_000;
const reporters = {
  'one worker': { database: 'bench_status', texts: 5_000, script: scripts.worker },
  'repository.save, report by report': {
    database: 'bench_naive_status',
    texts: 750,
    script: join(__dirname, 'naive-reporter.js'),
  },
};

export async function benchStatus(serverUrl: string): Promise<readonly Result[]> {
  const contenders: Record<string, () => Promise<number>> = {};
  for (const [name, { database, texts, script }] of Object.entries(reporters)) {
    const databaseUrl = await seedCustomers(serverUrl, database, customers);
    contenders[name] = async () => {
      await seedReports(databaseUrl, texts, customers);
      return routeAll(databaseUrl, script);
    };
  }
  const result = await compare({
    asks: 'How fast does one worker record reports, compared with a program that saves one entity after the other?',
    unit: 'reports a second',
    rounds: 3,
    contenders,
    ratios: [{ of: 'one worker', over: 'repository.save, report by report' }],
  });
  return [result];
}
