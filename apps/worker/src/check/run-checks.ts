import { connectPersistence, findInstallationId, type Persistence } from '@patchbay/persistence';
import { type AppName, type Config, openSecretBox } from '@patchbay/service-kit';
import { checkCarriers } from './check-carriers';
import { checkConfiguration } from './check-configuration';
import { checkDatabase, reasonOf } from './check-database';
import { checkPublicUrl } from './check-public-url';
import { checkBroker } from './check-broker';
import { type CheckResult, systemResult } from './findings';

/** Checks an installation from where it runs, in the order in which one thing needs the other. Changes nothing. */
export async function runChecks(
  environment: Readonly<Record<string, string | undefined>>,
  app: AppName,
): Promise<CheckResult[]> {
  const { results, config } = checkConfiguration(environment, app);
  if (config === undefined) return [...results, leftOut('All other checks need valid variables.')];
  const database = await checkDatabase(config);
  const broker = await checkBroker(config);
  const rest = database.isUsable ? await checkWithDatabase(config) : await checkWithoutDatabase(config);
  return [...results, ...database.results, ...broker, ...rest];
}

async function checkWithoutDatabase(config: Config): Promise<CheckResult[]> {
  const advice =
    config.databaseUrl === undefined
      ? 'Check them in the running app, with checkCarrierAccount.'
      : 'Fix what is wrong with the database, then check again.';
  const ofUrl = await checkPublicUrl(config, undefined);
  return [...ofUrl, leftOut('Carrier accounts are not checked: that takes the database.', advice)];
}

async function checkWithDatabase(config: Config): Promise<CheckResult[]> {
  let persistence: Persistence | undefined;
  try {
    persistence = await connectPersistence({
      url: config.databaseUrl?.reveal() ?? '',
      sessionUrl: config.databaseSessionUrl?.reveal(),
      poolerPrepares: config.poolerPrepares,
      applicationName: 'patchbay-check',
      poolSize: Math.min(4, config.databaseConnections ?? 4),
      searchPoolSize: 0,
      deliveryPoolSize: 0,
      secrets: openSecretBox(config),
    });
    const installation = await findInstallationId(persistence.settings);
    return [...(await checkPublicUrl(config, installation)), ...(await checkCarriers(config, persistence))];
  } catch (error) {
    // It was there a moment ago.
    const message = `PostgreSQL cannot be used: ${reasonOf(error as Error)}.`;
    return [systemResult('database', 'DATABASE_UNREACHABLE', { message })];
  } finally {
    await persistence?.close();
  }
}

const leftOut = (message: string, advice?: string) => systemResult('check', 'CHECKS_LEFT_OUT', { message, advice });
