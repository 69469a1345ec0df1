import { startPatchbay, sustain } from './arrivals';
import { compare, type Result } from './compare';
import { writeNaively } from './naive-writer';
import { seedCustomers } from './seed-customers';

const customers = 2_000;
const texts = 5_000;

export async function benchBurst(serverUrl: string): Promise<readonly Result[]> {
  const patchbay = await startPatchbay(await seedCustomers(serverUrl, 'bench_burst', customers));
  const naiveUrl = await seedCustomers(serverUrl, 'bench_naive_writer', customers);
  // The first texts are slower.
  await sustain(patchbay, texts / 10, customers);
  await writeNaively(naiveUrl, texts / 10, customers);
  const result = await compare({
    asks: `How long does it take until the last of ${texts.toLocaleString('en')} texts that come together is on a socket, compared with a program that only writes their rows?`,
    unit: 's',
    rounds: 3,
    contenders: {
      'webhook to socket': async () => texts / (await sustain(patchbay, texts, customers)),
      'naive writer': async () => texts / (await writeNaively(naiveUrl, texts, customers)),
    },
    ratios: [{ of: 'webhook to socket', over: 'naive writer', atMost: 1 }],
  });
  return [result];
}
