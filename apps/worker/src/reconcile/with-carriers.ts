import { connectLiveCarriers } from '@patchbay/carriers';
import type { Carriers } from '@patchbay/messaging';
import { connectPersistence, type Persistence } from '@patchbay/persistence';
import { openSecretBox, type Config } from '@patchbay/service-kit';

/** Runs a command with the database and the accounts with carriers, and closes both. */
export async function withCarriers<Result>(
  config: Config,
  applicationName: string,
  work: (persistence: Persistence, carriers: Carriers) => Promise<Result>,
): Promise<Result> {
  const persistence = await connectPersistence({
    url: config.databaseUrl?.reveal() ?? '',
    sessionUrl: config.databaseSessionUrl?.reveal(),
    poolerPrepares: config.poolerPrepares,
    applicationName,
    poolSize: Math.min(4, config.databaseConnections ?? 4),
    secrets: openSecretBox(config),
  });
  try {
    await persistence.check();
    await persistence.readClock();
    const carriers = await connectLiveCarriers({
      settings: config.parts,
      variables: config.partVariables,
      list: persistence.carrierAccounts,
      webhookUrl: () => config.publicWebhookUrl ?? '',
      onError: (error) => console.error((error as Error).message),
    });
    await carriers.close();
    return await work(persistence, carriers);
  } finally {
    await persistence.close();
  }
}
