import type { ProvisionedNames } from './provisioning';

/** Names of a user as an identity provider sends them; undefined for what it leaves out, null for what it clears. */
export interface GivenNames {
  /** The full name. */
  readonly name?: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
}

type Parts = Pick<ProvisionedNames, 'givenName' | 'familyName'>;

/** A name that the provider sends, or one made of its parts as long as the stored one is; undefined to keep that. */
export function fullName(
  { name }: GivenNames,
  parts: Parts,
  stored?: Parts & { readonly name: string },
): string | undefined {
  if (name !== undefined) return name;
  return stored === undefined || stored.name === joined(stored) ? joined(parts) : undefined;
}

const joined = ({ givenName, familyName }: Parts): string | undefined =>
  [givenName, familyName].filter((part) => part !== null).join(' ') || undefined;
