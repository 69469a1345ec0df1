import type { Credentials } from '@patchbay/messaging';
import { type ConfigPart, readVariables, Secret } from '@patchbay/service-kit';
import { z } from 'zod';
import { carriers } from '../carriers';
import type { CarrierDefinition } from '../carrier-definition';

/** A field of the form of an account. */
export interface CredentialField {
  /** `authToken`. */
  readonly name: string;
  /** Its variable, like `TWILIO_AUTH_TOKEN`, under which it is stored. */
  readonly variable: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isSecret: boolean;
}

export interface CredentialMistake {
  readonly variable: string;
  readonly message: string;
}

/** Where the carriers are is up to the operator. */
const isForOperators = (variable: string) => variable.endsWith('_API_URL');

/** The carriers that accounts can be added for. */
export const definitionOf = (kind: string): (CarrierDefinition & { readonly variables: ConfigPart }) | undefined => {
  const found = carriers.find(({ name }) => name === kind);
  return found?.variables === undefined ? undefined : { ...found, variables: found.variables };
};

/** The form of an account with a carrier; empty if there are no accounts with it. */
export function credentialFields(kind: string): readonly CredentialField[] {
  return Object.entries(definitionOf(kind)?.variables.shape ?? {})
    .filter(([variable]) => !isForOperators(variable))
    .map(([variable, schema]) => ({
      name: nameOf(kind, variable),
      variable,
      description: z.globalRegistry.get(schema)?.description ?? '',
      isRequired: !z.safeParse(schema, undefined).success,
      isSecret: isSecret(schema),
    }));
}

/** `accountSid`, `ACCOUNT_SID` and `TWILIO_ACCOUNT_SID` are the same. */
export function findField(kind: string, given: string): CredentialField | undefined {
  const wanted = plain(given);
  return credentialFields(kind).find(({ name, variable }) => plain(name) === wanted || plain(variable) === wanted);
}

/** What is wrong with the credentials of an account; nothing if it can be used. */
export function faultsOfCredentials(kind: string, credentials: Credentials): CredentialMistake[] {
  const definition = definitionOf(kind);
  if (definition === undefined) return [];
  return Object.keys(definition.variables.shape).flatMap((variable) => {
    const one = z.object({ [variable]: definition.variables.shape[variable]! });
    const { mistakes, missing } = readVariables(one, credentials);
    const name = nameOf(kind, variable);
    return [
      ...mistakes.map((mistake) => ({ variable, message: mistake.replace(variable, name) })),
      ...missing.map(() => ({ variable, message: `${name} is missing.` })),
    ];
  });
}

/** The settings that a carrier is created from. `variables` are those of the environment, for what is up to operators. */
export function settingsOf(
  kind: string,
  credentials: Credentials,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  const definition = definitionOf(kind);
  if (definition === undefined) throw new Error(`There is no carrier ${kind}.`);
  const forOperators = Object.entries(variables).filter(([name]) => isForOperators(name));
  return { ...readVariables(definition.variables, credentials).values, ...Object.fromEntries(forOperators) };
}

function isSecret(schema: z.core.$ZodType): boolean {
  const read = [sample, `whsec_${sample}`].map((value) => z.safeParse(schema, value));
  return read.some(({ data }) => [data].flat().some((value) => value instanceof Secret));
}
const sample = Buffer.alloc(24, 1).toString('base64');

/** `TWILIO_AUTH_TOKEN` → `authToken`. */
const nameOf = (kind: string, variable: string): string =>
  variable
    .toLowerCase()
    .slice(kind.length + 1)
    .replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const plain = (name: string) => name.toLowerCase().replaceAll('_', '');
