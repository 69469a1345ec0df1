import {
  canAdminister,
  canSeeConversation,
  canSeePhoneNumber,
  canSeeRecordOwnedBy,
  canSendFrom,
  canUseTemplate,
  conversationScope,
  directoryScope,
  figureScope,
  hasAnyScope,
  hasTextPrivilege,
  phoneNumberScope,
  recordScope,
  templateScope,
  usablePhoneNumberScope,
} from './policies';
import { isWithin } from './scope';
import {
  type AccountScope,
  accountOf,
  accountScopes,
  accountViewer,
  type Owner,
  personOf,
  type Role,
  type Viewer,
} from './viewer';

/*
 * The viewer `me` and `mate` are in the team `mine`; `mate` is also in the team `theirs`, with `other`. None of them shares a
 * team with `stranger`, who is in the team `far`.
 */
const viewer = (role: Role): Viewer => ({
  userId: 'me',
  role,
  teamIds: new Set(['mine']),
  teamMateIds: new Set(['me', 'mate']),
  teamMateTeamIds: new Set(['mine', 'theirs']),
  teamMateTeamMateIds: new Set(role === 'SALES_MANAGER' ? ['me', 'mate', 'other'] : []),
});

const owners = {
  own: { kind: 'user', id: 'me' },
  "team's": { kind: 'team', id: 'mine' },
  "team mate's": { kind: 'user', id: 'mate' },
  "team mate's other team's": { kind: 'team', id: 'theirs' },
  "team mate's other team mate's": { kind: 'user', id: 'other' },
  "stranger's": { kind: 'user', id: 'stranger' },
  "stranger's team's": { kind: 'team', id: 'far' },
} as const satisfies Record<string, Owner>;
type Relation = keyof typeof owners;

const relations = Object.keys(owners) as Relation[];
const roles: Role[] = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'];
const nothing: Relation[] = [];
const assigned: Relation[] = ['own', "team's"];
const ofTheTeamsMembers: Relation[] = [...assigned, "team mate's", "team mate's other team's"];
const everything = relations;

/** Asks a policy about every role and relation. Expects yes for the listed ones and no for all others. */
function describePolicy(
  name: string,
  asks: (viewer: Viewer, owner: Owner) => boolean,
  allowed: Record<Role, Relation[]>,
) {
  describe(name, () => {
    const cases = roles.flatMap((role) =>
      relations.map((relation) => [role, relation, allowed[role].includes(relation)] as const),
    );
    test.each(cases)('%s, %s: %s', (role, relation, expected) => {
      expect(asks(viewer(role), owners[relation])).toBe(expected);
    });
  });
}

/* The other owner is a stranger, so only the owner in question can be the reason. */
const seesConversations = {
  VIEWER: nothing,
  SALESPERSON: assigned,
  SALES_MANAGER: ofTheTeamsMembers,
  ADMIN: everything,
};
describePolicy(
  'a conversation is seen for its number',
  (who, numberOwner) => canSeeConversation(who, { numberOwner, recordOwner: owners["stranger's"] }),
  seesConversations,
);
describePolicy(
  'a conversation is seen for its record',
  (who, recordOwner) => canSeeConversation(who, { numberOwner: owners["stranger's team's"], recordOwner }),
  seesConversations,
);

describePolicy('a record is seen', canSeeRecordOwnedBy, {
  VIEWER: [...assigned, "team mate's"],
  SALESPERSON: [...assigned, "team mate's"],
  SALES_MANAGER: [...ofTheTeamsMembers, "team mate's other team mate's"],
  ADMIN: everything,
});

describePolicy('a number is seen', canSeePhoneNumber, {
  VIEWER: assigned,
  SALESPERSON: assigned,
  SALES_MANAGER: ofTheTeamsMembers,
  ADMIN: everything,
});

const canSend = (who: Viewer, owner: Owner) => canSendFrom(who, { owner, isActive: true });

describePolicy('a number is sent from', canSend, {
  VIEWER: nothing,
  SALESPERSON: assigned,
  SALES_MANAGER: assigned,
  ADMIN: assigned,
});

describePolicy('a template is used', canUseTemplate, {
  VIEWER: nothing,
  SALESPERSON: assigned,
  SALES_MANAGER: assigned,
  ADMIN: assigned,
});

test('a VIEWER may not send or receive texts, every other role may', () => {
  expect(roles.filter(hasTextPrivilege)).toEqual(['SALESPERSON', 'SALES_MANAGER', 'ADMIN']);
});

test('only administrators may write users, teams, numbers and records', () => {
  expect(roles.filter((role) => canAdminister(viewer(role)))).toEqual(['ADMIN']);
});

test('figures are for administrators, and for sales managers of their own teams only', () => {
  expect(figureScope(viewer('ADMIN'))).toEqual({ kind: 'everything' });
  expect(figureScope(viewer('SALES_MANAGER'))).toEqual({ kind: 'teams', teamIds: new Set(['mine']) });
  expect(figureScope(viewer('SALESPERSON'))).toEqual({ kind: 'nothing' });
  expect(figureScope(viewer('VIEWER'))).toEqual({ kind: 'nothing' });
});

test('a sales manager without a team sees only their own things', () => {
  const alone: Viewer = {
    userId: 'me',
    role: 'SALES_MANAGER',
    teamIds: new Set(),
    teamMateIds: new Set(),
    teamMateTeamIds: new Set(),
    teamMateTeamMateIds: new Set(),
  };
  expect(relations.filter((relation) => isWithin(conversationScope(alone), owners[relation]))).toEqual(['own']);
  expect(relations.filter((relation) => canSeeRecordOwnedBy(alone, owners[relation]))).toEqual(['own']);
});

test('a user and a team with the same id are different owners', () => {
  const named: Viewer = {
    ...viewer('SALESPERSON'),
    userId: 'x',
    teamIds: new Set(['y']),
    teamMateIds: new Set(['x']),
    teamMateTeamIds: new Set(['y']),
    teamMateTeamMateIds: new Set(),
  };
  expect(canSend(named, { kind: 'team', id: 'x' })).toBe(false);
  expect(canSend(named, { kind: 'user', id: 'y' })).toBe(false);
  expect(canSeeRecordOwnedBy(named, { kind: 'team', id: 'x' })).toBe(false);
  expect(canSeeRecordOwnedBy(named, { kind: 'user', id: 'y' })).toBe(false);
});

/* Stores select by scope, live events are checked one by one: both must give the same answer. */
describe('a scope agrees with its policy', () => {
  const stranger = owners["stranger's"];
  test.each([
    [
      'conversations',
      conversationScope,
      (who: Viewer, owner: Owner) => canSeeConversation(who, { numberOwner: owner, recordOwner: stranger }),
    ],
    ['records', recordScope, canSeeRecordOwnedBy],
    ['numbers', phoneNumberScope, canSeePhoneNumber],
    ['templates', templateScope, canUseTemplate],
  ])('on %s', (_, scopeOf, asks) => {
    for (const role of roles)
      for (const relation of relations)
        expect([role, relation, isWithin(scopeOf(viewer(role)), owners[relation])]).toEqual([
          role,
          relation,
          asks(viewer(role), owners[relation]),
        ]);
  });

  test('on the numbers to send from', () => {
    for (const relation of relations)
      expect(isWithin(usablePhoneNumberScope(viewer('SALES_MANAGER')), owners[relation])).toBe(
        canSend(viewer('SALES_MANAGER'), owners[relation]),
      );
  });
});

test('nobody sends from a number that was given up', () => {
  expect(canSendFrom(viewer('SALESPERSON'), { owner: owners.own, isActive: true })).toBe(true);
  expect(canSendFrom(viewer('SALESPERSON'), { owner: owners.own, isActive: false })).toBe(false);
});

describe('a service account', () => {
  const account = (...scopes: AccountScope[]) =>
    accountViewer('crm', { name: 'CRM', scopes: new Set(scopes), validUntil: null });

  test.each([
    ['conversations', conversationScope],
    ['records', recordScope],
    ['numbers', phoneNumberScope],
    ['templates', templateScope],
  ])('sees all %s; its scopes say through which operations', (_, scopeOf) => {
    for (const scope of accountScopes) expect(scopeOf(account(scope))).toEqual({ kind: 'everything' });
  });

  test('sends from any number with MESSAGES_SEND, and from none without it', () => {
    const others = accountScopes.filter((scope) => scope !== 'MESSAGES_SEND');
    for (const relation of relations) {
      expect(canSend(account('MESSAGES_SEND'), owners[relation])).toBe(true);
      expect(canSend(account(...others), owners[relation])).toBe(false);
    }
  });

  test('may use what needs one of its scopes; people need none', () => {
    expect(hasAnyScope(account('EVENTS_READ'), ['EVENTS_READ', 'MESSAGES_READ'])).toBe(true);
    expect(hasAnyScope(account('EVENTS_READ'), ['MESSAGES_READ'])).toBe(false);
    expect(hasAnyScope(account(...accountScopes), [])).toBe(false);
    expect(hasAnyScope(viewer('VIEWER'), [])).toBe(true);
  });

  test('is not a person', () => {
    expect([personOf(account()), accountOf(account())]).toEqual([null, 'crm']);
    expect([personOf(viewer('ADMIN')), accountOf(viewer('ADMIN'))]).toEqual(['me', null]);
  });
});

describe('lists of users and teams show', () => {
  const shown = (role: Role) =>
    (Object.keys(owners) as Relation[]).filter((relation) => isWithin(directoryScope(viewer(role)), owners[relation]));

  test.each(['VIEWER', 'SALESPERSON', 'SALES_MANAGER'] as const)('a %s the members of their teams', (role) =>
    expect(shown(role)).toEqual(['own', "team's", "team mate's"]),
  );
  test('an ADMIN everyone', () => expect(shown('ADMIN')).toEqual(Object.keys(owners)));
});
