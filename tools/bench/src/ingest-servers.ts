import { carrierVariables } from '@patchbay/carriers';
import { readConfig } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { createBareIngress, listen } from './bare-ingress';
import { connectNaiveReceipts } from './naive-receipts';
import { runServer } from './start-program';

async function start(kind: string): Promise<string> {
  const config = readConfig(process.env, 'ingress', carrierVariables);
  if (kind === 'patchbay') return (await composeIngress(config)).url;
  if (kind === 'stores nothing') return listen(createBareIngress(config, () => Promise.resolve()));
  return listen(createBareIngress(config, await connectNaiveReceipts(config.databaseUrl?.reveal() ?? '')));
}

runServer('server', () => start(process.argv[2] ?? ''));
