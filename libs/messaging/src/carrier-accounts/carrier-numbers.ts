import type { CarrierNumber, NumberConnection } from '../carrier';
import { refusal, refused, type Refusal, type Refused } from '../refusal';
import { type CarrierApiDependencies, carrierApiLimitMs, findAccount } from './check-carrier-account';
import { accountNotFound } from './upsert-carrier-account';

/** A number in the carrier's account, and which of our numbers it is. */
export interface KnownCarrierNumber extends CarrierNumber {
  readonly phoneNumberId: string | null;
}

export type CarrierNumbersResult =
  | {
      readonly kind: 'listed';
      readonly numbers: readonly KnownCarrierNumber[];
      /** What was not done, or not listed. */
      readonly refusals: readonly Refusal[];
    }
  | Refused;

/** How many numbers of an account are listed. */
export const maxCarrierNumbers = 2_000;
/** How many numbers one call connects: each is a call to the carrier. */
export const maxConnectedNumbers = 50;

const cannotList = refusal(
  'CARRIER_FAILED',
  "This carrier has no API that lists numbers. Look them up in the carrier's console, and add them with upsertPhoneNumbers.",
  'id',
);
const cannotConnect = refusal(
  'CARRIER_FAILED',
  "This carrier has no API that sets webhooks. Copy the account's webhookUrls into the carrier's console.",
  'id',
);

/** The numbers in the carrier's account. The caller has made sure that an administrator asks. */
export async function listCarrierNumbers(
  dependencies: CarrierApiDependencies,
  id: string,
): Promise<CarrierNumbersResult> {
  const found = await findAccount(dependencies, id);
  if (found === undefined) return refused(accountNotFound);
  const { listNumbers } = found.carrier;
  if (listNumbers === undefined) return refused(cannotList);
  const list = await listNumbers(AbortSignal.timeout(carrierApiLimitMs));
  if (list.kind === 'failed') return refused(refusal('CARRIER_FAILED', list.reason, 'id'));
  const numbers = list.numbers.slice(0, maxCarrierNumbers);
  const isCut = list.hasMore || numbers.length < list.numbers.length;
  const cut = refusal(
    'CARRIER_FAILED',
    `The account has more numbers. Only the first ${numbers.length} are listed; others can be connected all the same.`,
  );
  return { kind: 'listed', numbers: await known(dependencies, numbers), refusals: isCut ? [cut] : [] };
}

/**
 * Makes the webhooks of these numbers ours, at most `maxConnectedNumbers`. What is asked of the carrier is stored before, so
 * the audit log has it even if this process ends in between. The caller has made sure that an administrator asks.
 */
export async function connectCarrierNumbers(
  dependencies: CarrierApiDependencies,
  id: string,
  given: readonly string[],
): Promise<CarrierNumbersResult> {
  const { database, now } = dependencies;
  const found = await findAccount(dependencies, id);
  if (found === undefined) return refused(accountNotFound);
  const { account, carrier } = found;
  if (carrier.connectNumbers === undefined) return refused(cannotConnect);
  const numbers = [...new Set(given)];
  if (numbers.length === 0) return { kind: 'listed', numbers: [], refusals: [] };
  await database.transaction((tx) =>
    tx.carrierAccounts.addConnections(account, numbers, { isConfirmed: false, at: now() }),
  );
  const connections = await carrier.connectNumbers(numbers, AbortSignal.timeout(carrierApiLimitMs));
  const connected = connections.flatMap((one) => (one.kind === 'connected' ? [one.number] : []));
  const confirmed = connected.map(({ number }) => number);
  if (confirmed.length > 0)
    await database.transaction((tx) =>
      tx.carrierAccounts.addConnections(account, confirmed, { isConfirmed: true, at: now() }),
    );
  const refusals = connections.flatMap((one) => toRefusal(one, given));
  return { kind: 'listed', numbers: await known(dependencies, connected), refusals };
}

const toRefusal = (connection: NumberConnection, given: readonly string[]): Refusal[] =>
  connection.kind === 'connected'
    ? []
    : [refusal('CARRIER_FAILED', connection.reason, 'numbers', String(given.indexOf(connection.number)))];

async function known(
  { database }: Pick<CarrierApiDependencies, 'database'>,
  numbers: readonly CarrierNumber[],
): Promise<KnownCarrierNumber[]> {
  const ours = await database.transaction((tx) =>
    tx.phoneNumbers.findByNumbers(
      numbers.map(({ number }) => number),
      { keepAsIs: false },
    ),
  );
  const idOf = new Map(ours.map((phoneNumber) => [phoneNumber.number, phoneNumber.id]));
  return numbers.map((number) => ({ ...number, phoneNumberId: idOf.get(number.number) ?? null }));
}
