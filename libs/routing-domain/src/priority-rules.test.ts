import type { Owner } from '@patchbay/access';
import { priorityRules } from './priority-rules';
import { recordTypes, type Candidate, type RoutingQuestion } from './question';
import { route } from './route';

const sam: Owner = { kind: 'user', id: 'sam' };
const zoe: Owner = { kind: 'user', id: 'zoe' };
const west: Owner = { kind: 'team', id: 'west' };

const early = new Date('2026-01-01T00:00:00.000Z');
const late = new Date('2026-06-01T00:00:00.000Z');

/** Wins by every rule from the type on, so only an earlier rule can beat it. */
const ahead: Candidate = {
  recordId: 'a',
  type: 'CONTACT',
  owner: zoe,
  ownerTeamIds: [],
  isActive: true,
  updatedAt: late,
  lastMessageAt: null,
};
/** Loses by every rule from the type on. */
const behind: Candidate = {
  recordId: 'z',
  type: 'LEAD',
  owner: zoe,
  ownerTeamIds: [],
  isActive: false,
  updatedAt: early,
  lastMessageAt: null,
};

type Asked = Partial<Pick<RoutingQuestion, 'numberOwner' | 'movedToRecordId'>>;

function decide(first: Candidate, second: Candidate, { numberOwner = sam, movedToRecordId = null }: Asked = {}) {
  const decision = route({ numberOwner, movedToRecordId, candidates: [first, second] });
  const swapped = route({ numberOwner, movedToRecordId, candidates: [second, first] });
  expect(swapped).toEqual(decision);
  return { chosen: decision.recordId, by: decision.decidedBy };
}

test("the rules are in the order of the product's rules", () => {
  expect(priorityRules.map(({ name }) => name)).toEqual([
    'MOVED_BY_HAND',
    'EXISTING_CONVERSATION',
    'OWNED_BY_ADDRESSED_SELLER',
    'OWNED_WITHIN_ADDRESSED_TEAM',
    'RECORD_TYPE',
    'ACTIVE_RECORD',
    'MOST_RECENTLY_UPDATED',
    'STABLE_ORDER',
  ]);
});

describe('each rule beats all later rules', () => {
  test.each<[string, string, Candidate, Candidate, Asked]>([
    [
      'a move by hand beats a conversation and the addressed seller',
      'MOVED_BY_HAND',
      behind,
      { ...ahead, owner: sam, lastMessageAt: late },
      { movedToRecordId: 'z' },
    ],
    [
      'a conversation beats the addressed seller',
      'EXISTING_CONVERSATION',
      { ...behind, lastMessageAt: early },
      { ...ahead, owner: sam },
      {},
    ],
    [
      'a conversation beats the addressed team',
      'EXISTING_CONVERSATION',
      { ...behind, lastMessageAt: early },
      { ...ahead, owner: west, ownerTeamIds: ['west'] },
      { numberOwner: west },
    ],
    [
      'the conversation with the later message beats the addressed seller',
      'EXISTING_CONVERSATION',
      { ...behind, lastMessageAt: late },
      { ...ahead, owner: sam, lastMessageAt: early },
      {},
    ],
    [
      'the addressed seller beats type, state and recency',
      'OWNED_BY_ADDRESSED_SELLER',
      { ...behind, owner: sam },
      ahead,
      {},
    ],
    [
      'a member of the addressed team beats type, state and recency',
      'OWNED_WITHIN_ADDRESSED_TEAM',
      { ...behind, owner: sam, ownerTeamIds: ['north', 'west'] },
      ahead,
      { numberOwner: west },
    ],
    [
      'the addressed team itself beats type, state and recency',
      'OWNED_WITHIN_ADDRESSED_TEAM',
      { ...behind, owner: west, ownerTeamIds: ['west'] },
      ahead,
      { numberOwner: west },
    ],
    ['a contact beats an account', 'RECORD_TYPE', { ...behind, type: 'CONTACT' }, { ...ahead, type: 'ACCOUNT' }, {}],
    [
      'an account beats an opportunity',
      'RECORD_TYPE',
      { ...behind, type: 'ACCOUNT' },
      { ...ahead, type: 'OPPORTUNITY' },
      {},
    ],
    ['an opportunity beats a lead', 'RECORD_TYPE', { ...behind, type: 'OPPORTUNITY' }, { ...ahead, type: 'LEAD' }, {}],
    [
      'an active record beats recency',
      'ACTIVE_RECORD',
      { ...behind, type: 'CONTACT', isActive: true },
      { ...ahead, isActive: false },
      {},
    ],
    [
      'the latest update beats the smaller id',
      'MOST_RECENTLY_UPDATED',
      { ...ahead, recordId: 'z' },
      { ...ahead, updatedAt: early },
      {},
    ],
  ])('%s', (_, rule, winner, loser, asked) => {
    expect(decide(winner, loser, asked)).toEqual({ chosen: winner.recordId, by: rule });
  });

  test('the smaller id wins if nothing else tells them apart', () => {
    expect(decide({ ...ahead, recordId: 'b' }, { ...ahead, recordId: 'a' })).toEqual({
      chosen: 'a',
      by: 'STABLE_ORDER',
    });
  });

  test('an inactive contact beats an active account', () => {
    const contact: Candidate = { ...ahead, recordId: 'contact', isActive: false, updatedAt: early };
    const account: Candidate = { ...ahead, recordId: 'account', type: 'ACCOUNT', isActive: true, updatedAt: late };
    expect(decide(contact, account)).toEqual({ chosen: 'contact', by: 'RECORD_TYPE' });
  });
});

describe('a rule that both or neither satisfy leaves the decision to the next rule', () => {
  test.each<[string, string, Candidate, Candidate, Asked]>([
    [
      'the pair was moved to a record that is not a candidate',
      'RECORD_TYPE',
      ahead,
      behind,
      { movedToRecordId: 'elsewhere' },
    ],
    [
      'the latest messages of two conversations have the same time',
      'OWNED_BY_ADDRESSED_SELLER',
      { ...behind, owner: sam, lastMessageAt: new Date(late) },
      { ...ahead, lastMessageAt: new Date(late) },
      {},
    ],
    ['the addressed seller owns both', 'RECORD_TYPE', { ...ahead, owner: sam }, { ...behind, owner: sam }, {}],
    [
      'a member owns one, the addressed team itself the other',
      'RECORD_TYPE',
      { ...ahead, owner: sam, ownerTeamIds: ['west'] },
      { ...behind, owner: west, ownerTeamIds: ['west'] },
      { numberOwner: west },
    ],
    ['both have the same type', 'ACTIVE_RECORD', ahead, { ...behind, type: 'CONTACT' }, {}],
    ['both are inactive', 'MOST_RECENTLY_UPDATED', { ...behind, recordId: 'zz', updatedAt: late }, behind, {}],
    [
      'both were updated at the same time',
      'STABLE_ORDER',
      { ...behind, recordId: 'y', updatedAt: new Date(early) },
      behind,
      {},
    ],
  ])('%s', (_, rule, winner, loser, asked) => {
    expect(decide(winner, loser, asked)).toEqual({ chosen: winner.recordId, by: rule });
  });
});

describe('only ownership by the addressee counts', () => {
  test("a teammate of the number's user is not preferred", () => {
    const mates: Candidate = { ...behind, owner: zoe, ownerTeamIds: ['west'] };
    expect(decide(ahead, mates, { numberOwner: sam })).toEqual({ chosen: 'a', by: 'RECORD_TYPE' });
  });

  test('a member of another team is not preferred', () => {
    const north: Candidate = { ...behind, owner: sam, ownerTeamIds: ['north'] };
    expect(decide(ahead, north, { numberOwner: west })).toEqual({ chosen: 'a', by: 'RECORD_TYPE' });
  });

  test('a user and a team with the same id are different owners', () => {
    const teamCalledSam: Candidate = { ...behind, owner: { kind: 'team', id: 'sam' }, ownerTeamIds: ['sam'] };
    expect(decide(ahead, teamCalledSam, { numberOwner: sam })).toEqual({ chosen: 'a', by: 'RECORD_TYPE' });
    const userCalledWest: Candidate = { ...behind, owner: { kind: 'user', id: 'west' } };
    expect(decide(ahead, userCalledWest, { numberOwner: west })).toEqual({ chosen: 'a', by: 'RECORD_TYPE' });
  });
});

test('the types are preferred in the order contact, account, opportunity, lead', () => {
  expect(recordTypes).toEqual(['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD']);
});
