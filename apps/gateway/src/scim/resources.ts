import type { ProvisionedTeam, ProvisionedUser } from '@patchbay/messaging';
import type { ProvisionedMember } from '@patchbay/persistence';
import { groupSchema } from './group-changes';
import { userSchema } from './user-changes';

/** `https://patchbay.example.com/scim/v2`, without a slash at its end. */
export type BaseUrl = string;

export const locationOf = (base: BaseUrl, endpoint: 'Users' | 'Groups', id: string) => `${base}/${endpoint}/${id}`;

export const toUserResource = (user: ProvisionedUser, base: BaseUrl) => ({
  schemas: [userSchema],
  id: user.id,
  externalId: user.externalId,
  userName: user.userName,
  displayName: user.name,
  name: {
    formatted: user.name,
    ...(user.givenName === null ? {} : { givenName: user.givenName }),
    ...(user.familyName === null ? {} : { familyName: user.familyName }),
  },
  emails: user.email === '' ? [] : [{ value: user.email, type: 'work', primary: true }],
  active: user.isActive,
  roles: [{ value: user.role, primary: true }],
  meta: { resourceType: 'User', location: locationOf(base, 'Users', user.id) },
});

/** Without `members` if they were not asked for. */
export const toGroupResource = (
  team: ProvisionedTeam,
  members: readonly ProvisionedMember[] | undefined,
  base: BaseUrl,
) => ({
  schemas: [groupSchema],
  id: team.id,
  externalId: team.externalId,
  displayName: team.name,
  ...(members === undefined
    ? {}
    : {
        members: members.map(({ id, name }) => ({
          ...{ value: id, display: name, type: 'User' },
          $ref: locationOf(base, 'Users', id),
        })),
      }),
  meta: { resourceType: 'Group', location: locationOf(base, 'Groups', team.id) },
});

export interface ListPage {
  readonly total: number;
  readonly startIndex: number;
}

export const toList = (resources: readonly object[], { total, startIndex }: ListPage) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});
