import { randomInt } from 'node:crypto';
import { carrierKindOf } from '../carrier';
import type { Dependencies } from '../dependencies';
import { faultOfName } from '../directory';
import { refusal, refused, type Refusal, type Refused } from '../refusal';
import type { CarrierAccount, Credentials, UsableAccount } from './carrier-accounts';

export interface CarrierAccountInput {
  /** Null to create one. */
  readonly id: string | null;
  readonly kind: string;
  readonly title: string;
  /** Those that are left out stay as they are. */
  readonly credentials: readonly { readonly name: string; readonly value: string }[];
  readonly isPaused: boolean | null;
}

/** What only the carriers know. */
export interface CarrierForms {
  /** The variable behind a field of the form; undefined if the carrier has no such field. */
  variableOf(kind: string, field: string): string | undefined;
  fieldsOf(kind: string): readonly string[];
  /** What is wrong, by variable. */
  faultsOf(kind: string, credentials: Credentials): readonly { readonly variable: string; readonly message: string }[];
}

export interface CarrierAccountDependencies extends Dependencies {
  readonly carrierForms: CarrierForms;
  /** The accounts of the environment, which nobody can change here. */
  readonly inEnvironment: readonly CarrierAccount[];
  /** Whether there is a key to encrypt credentials with. */
  readonly canKeepSecrets: boolean;
}

export type CarrierAccountChange =
  | { readonly kind: 'changed'; readonly carrierAccount: CarrierAccount; readonly credentialsChanged: boolean }
  | Refused;

export const maxCarrierAccounts = 50;
export const maxCredentialLength = 2_000;
/** How long callbacks that are signed with the former credentials are valid. */
export const formerCredentialsMs = 24 * 60 * 60_000;

export const accountNotFound = refusal('NOT_FOUND', 'Carrier account not found.', 'id');
export const accountIsFixed = refusal(
  'FORBIDDEN',
  'This account is set up in the environment of the programs. An operator can change it there.',
  'id',
);

/** Creates or changes an account. The caller has made sure that an administrator asks. */
export function upsertCarrierAccount(
  dependencies: CarrierAccountDependencies,
  input: CarrierAccountInput,
): Promise<CarrierAccountChange> {
  const { database, now, newId, inEnvironment } = dependencies;
  if (inEnvironment.some(({ id }) => id === input.id)) return Promise.resolve(refused(accountIsFixed));
  return database.transaction(async (tx): Promise<CarrierAccountChange> => {
    const accounts = await tx.carrierAccounts.lockAll();
    const existing = accounts.find(({ id }) => id === input.id);
    if (input.id !== null && existing === undefined) return refused(accountNotFound);
    const { credentials, refusals } = readCredentials(dependencies, input, existing);
    refusals.push(...checkInput(dependencies, input, existing));
    if (existing === undefined && accounts.length >= maxCarrierAccounts)
      refusals.push(
        refusal('INVALID_INPUT', `There are ${maxCarrierAccounts} carrier accounts. Delete one that is not needed.`),
      );
    if (refusals.length > 0) return refused(...refusals);
    const title = input.title.trim();
    const credentialsChanged = input.credentials.length > 0;
    if (existing === undefined) {
      const name = nameFor(input.kind, [...inEnvironment, ...accounts]);
      const account = { id: newId(), name, title, isPaused: input.isPaused ?? false, createdAt: now() };
      await tx.carrierAccounts.add(account, credentials);
      return { kind: 'changed', carrierAccount: account, credentialsChanged };
    }
    const account = { ...existing, title, isPaused: input.isPaused ?? existing.isPaused };
    await tx.carrierAccounts.change(account);
    if (credentialsChanged)
      await tx.carrierAccounts.replaceCredentials(
        existing.id,
        credentials,
        new Date(now().getTime() + formerCredentialsMs),
      );
    return { kind: 'changed', carrierAccount: account, credentialsChanged };
  });
}

function checkInput(
  { carrierForms, canKeepSecrets }: CarrierAccountDependencies,
  { kind, title, credentials }: CarrierAccountInput,
  existing: CarrierAccount | undefined,
): Refusal[] {
  const refusals: Refusal[] = [];
  const fault = faultOfName(title.trim());
  if (fault !== null) refusals.push(refusal('INVALID_INPUT', `name ${fault}.`, 'name'));
  if (carrierForms.fieldsOf(kind).length === 0)
    refusals.push(refusal('INVALID_INPUT', 'There are no accounts with this carrier.', 'provider'));
  if (existing !== undefined && carrierKindOf(existing.name) !== kind)
    refusals.push(
      refusal('INVALID_INPUT', 'An account stays with its carrier. Create another account instead.', 'provider'),
    );
  if (credentials.length > 0 && !canKeepSecrets)
    refusals.push(
      refusal(
        'INVALID_INPUT',
        'SECRETS_KEY is not set, so credentials cannot be stored. Ask an operator to set it for all programs.',
        'credentials',
      ),
    );
  return refusals;
}

/** The credentials after the change, and what is wrong with them. */
function readCredentials(
  { carrierForms }: CarrierAccountDependencies,
  { kind, credentials }: CarrierAccountInput,
  existing: UsableAccount | undefined,
): { readonly credentials: Credentials; readonly refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const given = new Map<string, { readonly value: string; readonly index: number }>();
  credentials.forEach(({ name, value }, index) => {
    const path = ['credentials', String(index)];
    const variable = carrierForms.variableOf(kind, name);
    if (variable === undefined)
      refusals.push(
        refusal('INVALID_INPUT', `Unknown credential. Use ${carrierForms.fieldsOf(kind).join(', ')}.`, ...path, 'name'),
      );
    else if (value.length > maxCredentialLength)
      refusals.push(
        refusal('INVALID_INPUT', `A value can have at most ${maxCredentialLength} characters.`, ...path, 'value'),
      );
    else given.set(variable, { value: value.trim(), index });
  });
  if (existing !== undefined && given.size === 0) return { credentials: {}, refusals };
  const merged = { ...openPresent(existing) };
  for (const [variable, { value }] of given) {
    if (value === '') delete merged[variable];
    else merged[variable] = value;
  }
  for (const { variable, message } of refusals.length > 0 ? [] : carrierForms.faultsOf(kind, merged)) {
    const index = given.get(variable)?.index;
    refusals.push(
      refusal('INVALID_INPUT', message, 'credentials', ...(index === undefined ? [] : [String(index), 'value'])),
    );
  }
  return { credentials: merged, refusals };
}

/** If they cannot be read any more, all have to be given. */
function openPresent(existing: UsableAccount | undefined): Credentials {
  try {
    return existing?.openCredentials() ?? {};
  } catch {
    return {};
  }
}

const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** The first account has the carrier's name, so that numbers and webhooks from before it find it. */
function nameFor(kind: string, accounts: readonly CarrierAccount[]): string {
  const taken = new Set(accounts.map(({ name }) => name));
  let name = kind;
  while (taken.has(name))
    name = `${kind}-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`;
  return name;
}
