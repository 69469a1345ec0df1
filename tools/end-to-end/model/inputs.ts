import type { Owner, RecordSeed, Role } from './world';

/* What the API wants of a world. */

export const typeNames: Readonly<Record<string, string>> = {
  CONTACT: 'Contact',
  ACCOUNT: 'Account',
  OPPORTUNITY: 'Opportunity',
  LEAD: 'Lead',
};
export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
export const idIn = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!;
const ownerInput = (owner: Owner) =>
  'user' in owner ? { userExternalId: owner.user } : { teamExternalId: owner.team };
export const userInput = (user: string, role: Role) => ({
  externalId: user,
  name: user,
  email: `${user}@example.com`,
  role,
});
export const teamInput = (team: string, members: readonly string[]) => ({
  externalId: team,
  name: team,
  memberExternalIds: members,
});
export const numberInput = (number: string, owner: Owner) => ({
  number,
  name: number,
  provider: 'GENERIC',
  owner: ownerInput(owner),
});
export const recordInput = (
  { name, type, isActive, updatedOn, phones, account, contact }: RecordSeed,
  owner: Owner,
) => ({
  externalId: name,
  name,
  type,
  isActive,
  owner: ownerInput(owner),
  phones: phones.map((number) => ({ kind: 'MOBILE', number })),
  updatedAt: new Date(Date.UTC(2026, 0, 1 + updatedOn)).toISOString(),
  ...(account === undefined ? {} : { accountExternalId: account }),
  ...(contact === undefined ? {} : { contactExternalId: contact }),
});
