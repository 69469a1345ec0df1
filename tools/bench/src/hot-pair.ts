import { compare, type Result } from './compare';
import { openIngress } from './received-texts';
import { routeAll } from './route-all';
import { scripts } from './start-program';

const texts = 20_000;
const contestants = { 'of one customer': 1, 'of 2,000 customers': 2_000 };

export async function benchHotPair(serverUrl: string): Promise<readonly Result[]> {
  const contenders: Record<string, () => Promise<number>> = {};
  for (const [name, customers] of Object.entries(contestants)) {
    const { databaseUrl, receive } = await openIngress(serverUrl, `bench_hot_${customers}`, customers);
    contenders[name] = async () => {
      await receive(texts);
      return routeAll(databaseUrl, scripts.worker, { TEXTS_PER_MINUTE_SENDER: '0' });
    };
  }
  const result = await compare({
    asks: 'How fast does one worker route 20,000 texts of one customer, compared with those of many?',
    unit: 'texts a second',
    rounds: 2,
    contenders,
    ratios: [{ of: 'of one customer', over: 'of 2,000 customers', atLeast: 0.5 }],
  });
  return [result];
}
