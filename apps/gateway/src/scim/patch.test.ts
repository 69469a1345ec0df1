import { readGroupChanges } from './group-changes';
import { attributesOf, maxOperations, readPatch } from './patch';
import { readUserChanges } from './user-changes';

const [ana, ben, cleo] = ['a', 'b', 'c'].map((digit) => `${digit}0000000-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOf = (operations: readonly unknown[]) =>
  readPatch({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations });
const userPatch = (...operations: readonly unknown[]) => readUserChanges(patchOf(operations), 'SALESPERSON');
const groupPatch = (...operations: readonly unknown[]) => readGroupChanges(patchOf(operations));
const members = (isComplete: boolean, added: string[] = [], removed: string[] = []) => ({
  members: { isComplete, added: new Set(added), removed: new Set(removed) },
});
const refused = (scimType: string) => expect.objectContaining({ status: 400, scimType }) as unknown;
const result = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a PATCH of a user', () => {
  test.each<[string, unknown[], unknown]>([
    [
      'from Entra ID with several values',
      [
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updated@example.com' },
        { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      ],
      { email: 'updated@example.com', familyName: 'updatedFamilyName' },
    ],
    [
      'from Entra ID with one value',
      [{ op: 'Replace', path: 'userName', value: 'x@example.com' }],
      { userName: 'x@example.com' },
    ],
    ['from Entra ID that disables', [{ op: 'Replace', path: 'active', value: false }], { isActive: false }],
    [
      'from Entra ID that disables with a string',
      [{ op: 'Replace', path: 'active', value: 'False' }],
      { isActive: false },
    ],
    [
      'from Entra ID that replaces many attributes',
      [
        { op: 'Replace', path: 'displayName', value: 'Pvlo' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@example.com' },
        { op: 'Replace', path: 'name.givenName', value: 'Gtfd' },
        { op: 'Replace', path: 'name.familyName', value: 'Pkqf' },
        { op: 'Replace', path: 'externalId', value: 'Eqpj' },
        { op: 'Replace', path: `${enterprise}:employeeNumber`, value: 'Eqpj' },
      ],
      { name: 'Pvlo', email: 'a@example.com', givenName: 'Gtfd', familyName: 'Pkqf', externalId: 'Eqpj' },
    ],
    [
      'from Entra ID with aadOptscim062020',
      [
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@example.com' },
        {
          op: 'replace',
          value: {
            displayName: 'Bjfe',
            'name.givenName': 'Kkom',
            'name.familyName': 'Unua',
            [`${enterprise}:employeeNumber`]: 'Aklq',
          },
        },
      ],
      { email: 'a@example.com', name: 'Bjfe', givenName: 'Kkom', familyName: 'Unua' },
    ],
    ['from Entra ID that adds an attribute we do not have', [{ op: 'Add', path: 'nickName', value: 'Babs' }], {}],
    [
      'from Entra ID with a role',
      [{ op: 'Add', path: 'roles[primary eq "True"].value', value: 'sales_manager' }],
      { role: 'SALES_MANAGER' },
    ],
    ['from Okta that deactivates', [{ op: 'replace', value: { active: false } }], { isActive: false }],
    [
      'that removes the last name and the role',
      [
        { op: 'remove', path: 'name.familyName' },
        { op: 'remove', path: 'roles' },
      ],
      { familyName: null, role: 'SALESPERSON' },
    ],
    [
      'that removes what must stay',
      [
        { op: 'remove', path: 'emails' },
        { op: 'remove', path: 'externalId' },
        { op: 'remove', path: 'active' },
      ],
      {},
    ],
    ['of the private email', [{ op: 'Replace', path: 'emails[type eq "home"].value', value: 'h@example.com' }], {}],
    ['of an extension with our names', [{ op: 'Replace', path: `${enterprise}:userName`, value: 'x' }], {}],
    [
      'with the name of a property of objects',
      [{ op: 'add', value: { constructor: 'x', __proto__: 'y', toString: 1 } }],
      {},
    ],
    ['with an empty userName', [{ op: 'replace', path: 'userName', value: ' ' }], refused('invalidValue')],
    ['without a userName', [{ op: 'remove', path: 'userName' }], refused('invalidValue')],
    ['with a number for a name', [{ op: 'replace', path: 'displayName', value: 7 }], refused('invalidValue')],
    ['with a word for active', [{ op: 'replace', path: 'active', value: 'maybe' }], refused('invalidValue')],
    ['with an unknown role', [{ op: 'replace', path: 'roles', value: [{ value: 'BOSS' }] }], refused('invalidValue')],
    [
      'with two roles',
      [{ op: 'replace', path: 'roles', value: [{ value: 'ADMIN' }, { value: 'VIEWER' }] }],
      refused('invalidValue'),
    ],
    ['with an unknown op', [{ op: 'move', path: 'active', value: true }], refused('invalidSyntax')],
    ['with a wrong path', [{ op: 'replace', path: 'emails[', value: 'x' }], refused('invalidPath')],
    ['that removes nothing', [{ op: 'remove' }], refused('noTarget')],
    ['with a value that is no object', [{ op: 'replace', value: 'x' }], refused('invalidSyntax')],
    ['without operations', [], refused('invalidSyntax')],
    ['with too many operations', Array(maxOperations + 1).fill({ op: 'add', value: {} }), refused('invalidSyntax')],
  ])('%s', (_, operations, expected) => expect(result(() => userPatch(...operations))).toEqual(expected));
});

describe('a PATCH of a group', () => {
  const add = { op: 'Add', path: 'members', value: [{ $ref: null, value: ana }] };
  test.each<[string, unknown[], unknown]>([
    ['from Entra ID that adds a member', [add], members(false, [ana])],
    ['from Entra ID that removes a member', [{ ...add, op: 'Remove' }], members(false, [], [ana])],
    [
      'from Entra ID with aadOptscim062020, or from Okta, that removes a member',
      [{ op: 'remove', path: `members[value eq "${ana.toUpperCase()}"]` }],
      members(false, [], [ana]),
    ],
    ['from Entra ID that renames', [{ op: 'Replace', path: 'displayName', value: 'West' }], { name: 'West' }],
    ['from Okta that renames', [{ op: 'replace', value: { id: ana, displayName: 'West' } }], { name: 'West' }],
    [
      'from Okta that replaces the members',
      [{ op: 'replace', path: 'members', value: [{ value: ana, display: 'a@example.com' }] }],
      members(true, [ana]),
    ],
    [
      'from Okta that removes and adds',
      [
        { op: 'remove', path: `members[value eq "${ana}"]` },
        { op: 'add', path: 'members', value: [{ value: ben, display: 'b@example.com' }] },
      ],
      members(false, [ben], [ana]),
    ],
    ['that removes all members', [{ op: 'remove', path: 'members' }], members(true)],
    [
      'whose operations add up',
      [
        { op: 'add', path: 'members', value: [{ value: ana }, { value: ben }] },
        { op: 'remove', path: `members[value eq "${ana}"]` },
        { op: 'replace', path: 'members', value: [{ value: cleo }, { value: ben }] },
        { op: 'remove', path: 'members', value: [{ value: cleo }] },
        { op: 'add', path: 'members', value: { value: ana } },
      ],
      members(true, [ben, ana], [cleo]),
    ],
    ['with an id that is none', [{ op: 'add', path: 'members', value: [{ value: 'ana' }] }], refused('invalidValue')],
    ['with a member without an id', [{ op: 'add', path: 'members', value: [{}] }], refused('invalidValue')],
    ['with an empty name', [{ op: 'replace', path: 'displayName', value: '' }], refused('invalidValue')],
  ])('%s', (_, operations, expected) => expect(result(() => groupPatch(...operations))).toEqual(expected));
});

describe('a resource', () => {
  const userOf = (resource: unknown) => readUserChanges(attributesOf(resource), 'VIEWER');

  test('of Okta is read without what we do not have', () =>
    expect(
      userOf({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: 'test.user@okta.local',
        name: { givenName: 'Test', familyName: 'User' },
        emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
        displayName: 'Test User',
        locale: 'en-US',
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      }),
    ).toEqual({
      userName: 'test.user@okta.local',
      givenName: 'Test',
      familyName: 'User',
      name: 'Test User',
      email: 'test.user@okta.local',
      externalId: '00ujl29u0le5T6Aj10h7',
      isActive: true,
    }));

  test.each([
    [
      'the primary one',
      [
        { type: 'work', value: 'w@x.y' },
        { primary: 'True', value: 'p@x.y' },
      ],
      'p@x.y',
    ],
    [
      'that of work',
      [
        { type: 'home', value: 'h@x.y' },
        { type: 'work', value: 'w@x.y' },
      ],
      'w@x.y',
    ],
    [
      'the first one',
      [
        { type: 'home', value: 'h@x.y' },
        { type: 'other', value: 'o@x.y' },
      ],
      'h@x.y',
    ],
  ])('has %s of several email addresses', (_, emails, email) => expect(userOf({ emails })).toEqual({ email }));

  test.each([
    ['a string', { roles: ['ADMIN'] }, { role: 'ADMIN' }],
    ['the primary one', { roles: [{ value: 'ADMIN' }, { value: 'VIEWER', primary: true }] }, { role: 'VIEWER' }],
    ['none', { roles: [] }, { role: 'VIEWER' }],
    ['not sent', {}, {}],
  ])('has a role that is %s', (_, resource, expected) => expect(userOf(resource)).toEqual(expected));

  test.each([[null], ['x'], [[]], [7]])('%j is none', (resource) =>
    expect(result(() => userOf(resource))).toEqual(refused('invalidSyntax')),
  );
});
