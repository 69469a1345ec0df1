import { join } from 'node:path';
import { compare, type Result } from './compare';
import { seedCustomers } from './seed-customers';
import { seedQueuedTexts } from './seed-outbound';
import { sendAll } from './send-all';
import { startCarrier } from './start-carrier';
import { scripts } from './start-program';

const customers = 2_000;
const senders = {
  'one worker': { database: 'bench_sending', texts: 3_000, script: scripts.worker },
  'repository.save, text by text': {
    database: 'bench_naive_sending',
    texts: 750,
    script: join(__dirname, 'naive-sender.js'),
  },
};

export async function benchSending(serverUrl: string): Promise<readonly Result[]> {
  const sendUrl = await startCarrier();
  const contenders: Record<string, () => Promise<number>> = {};
  for (const [name, { database, texts, script }] of Object.entries(senders)) {
    const databaseUrl = await seedCustomers(serverUrl, database, customers);
    contenders[name] = async () => {
      await seedQueuedTexts(databaseUrl, texts, customers);
      return sendAll(databaseUrl, script, sendUrl);
    };
  }
  const result = await compare({
    asks: 'How fast does one worker send texts over a carrier that answers immediately, compared with a program that saves one entity after the other?',
    unit: 'texts a second',
    rounds: 3,
    contenders,
    ratios: [{ of: 'one worker', over: 'repository.save, text by text' }],
  });
  return [result];
}
