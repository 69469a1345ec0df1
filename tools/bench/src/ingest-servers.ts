import { readConfig } from '@patchbay/service-kit';
import { composeIngress } from '@patchbay/webhook-ingress';
import { createBareIngress, listen } from './bare-ingress';
import { connectNaiveReceipts } from './naive-receipts';
import { tellReadiness } from './start-program';

async function start(kind: string): Promise<string> {
  const config = readConfig(process.env, 'ingress');
  if (kind === 'patchbay') return (await composeIngress(config)).url;
  if (kind === 'stores nothing') return listen(createBareIngress(config, () => Promise.resolve()));
  return listen(createBareIngress(config, await connectNaiveReceipts(config.databaseUrl?.reveal() ?? '')));
}

start(process.argv[2] ?? '').then(
  (url) => tellReadiness('server', url),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
