import { connectLiveCarriers } from '@patchbay/carriers';
import { carrierApiLimitMs, checkAccount, type Carrier } from '@patchbay/messaging';
import type { Persistence } from '@patchbay/persistence';
import { type Config, localUrl, now } from '@patchbay/service-kit';
import { type CheckResult, systemResult } from './findings';

/** Each account with a carrier, as `checkCarrierAccount` of the API checks it. Nothing is stored. */
export async function checkCarriers(config: Config, persistence: Persistence): Promise<CheckResult[]> {
  const carriers = await connectLiveCarriers({
    settings: config.parts,
    variables: config.partVariables,
    list: persistence.carrierAccounts,
    webhookUrl: () => config.publicWebhookUrl ?? localUrl(config, config.webhookPort),
    // Its check says what is wrong with an account that cannot be opened.
    onError: () => undefined,
  });
  await carriers.close();
  const accounts = [...carriers.values()];
  if (accounts.length === 0) return [systemResult('carriers', 'NO_CARRIER')];
  return (await Promise.all(accounts.map((carrier) => checkOne(carrier, persistence)))).flat();
}

async function checkOne(carrier: Carrier, { accountFacts }: Persistence): Promise<CheckResult[]> {
  const findings = await checkAccount(carrier, accountFacts, now(), AbortSignal.timeout(carrierApiLimitMs));
  const numbers = new Map((await accountFacts.numbersOf(carrier.name)).map(({ id, number }) => [id, number]));
  return findings.map(({ phoneNumberId, ...finding }) => ({
    ...finding,
    area: `carrier ${carrier.name}`,
    subject: phoneNumberId === null ? null : (numbers.get(phoneNumberId) ?? null),
  }));
}
