import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compare, type Result } from './compare';
import { endLater } from './leave-nothing';
import { seedCustomers } from './seed-customers';
import { seedQueuedTexts } from './seed-outbound';
import { sendAll } from './send-all';
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

/** A carrier on this machine that takes every text. Returns the URL to send to. */
export async function startCarrier(onTaken: (id: string) => void = () => undefined): Promise<string> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      const id = `GEN-${taken}`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }), () => onTaken(id));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endLater(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
}
