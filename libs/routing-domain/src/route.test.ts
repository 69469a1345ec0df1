import type { Candidate, RoutingQuestion } from './question';
import { route } from './route';

const question = (candidates: readonly Candidate[], movedToRecordId: string | null = null): RoutingQuestion => ({
  numberOwner: { kind: 'user', id: 'sam' },
  movedToRecordId,
  candidates,
});

function candidate(recordId: string, facts: Partial<Candidate> = {}): Candidate {
  return {
    recordId,
    type: 'CONTACT',
    owner: { kind: 'user', id: 'zoe' },
    ownerTeamIds: [],
    isActive: true,
    updatedAt: new Date('2026-03-01T00:00:00.000Z'),
    lastMessageAt: null,
    ...facts,
  };
}

test('without candidates a lead must be created, and the decision is certain', () => {
  expect(route(question([]))).toEqual({ recordId: null, decidedBy: 'NEW_LEAD', isAmbiguous: false, candidates: [] });
});

test('a move to a record that is not a candidate does not make it one', () => {
  expect(route(question([], 'gone'))).toEqual({
    recordId: null,
    decidedBy: 'NEW_LEAD',
    isAmbiguous: false,
    candidates: [],
  });
});

test('a decision names the best 50 candidates', () => {
  const [chosen, ...others] = Array.from({ length: 80 }, (_, n) => candidate(`r${String(n).padStart(2, '0')}`));
  const { recordId, candidates } = route(question([...others, chosen!]));
  expect(recordId).toBe('r00');
  expect(candidates.map(({ rank }) => rank)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  expect(candidates.at(-1)?.recordId).toBe('r49');
});

test('a single candidate is chosen because it is the only one', () => {
  expect(route(question([candidate('only', { type: 'LEAD', isActive: false })]))).toEqual({
    recordId: 'only',
    decidedBy: 'ONLY_CANDIDATE',
    isAmbiguous: false,
    candidates: [{ recordId: 'only', rank: 1, lostBy: null }],
  });
});

test('a move decides even if its record is the only candidate', () => {
  expect(route(question([candidate('moved')], 'moved'))).toMatchObject({
    recordId: 'moved',
    decidedBy: 'MOVED_BY_HAND',
    isAmbiguous: false,
  });
});

test('every candidate names the rule by which it lost to the chosen record, not to the candidate before it', () => {
  const decision = route(
    question([
      candidate('lead', { type: 'LEAD' }),
      candidate('stale', { updatedAt: new Date('2025-01-01T00:00:00.000Z') }),
      candidate('talked-long-ago', { type: 'LEAD', lastMessageAt: new Date('2026-01-01T00:00:00.000Z') }),
      candidate('talked-last', { type: 'ACCOUNT', lastMessageAt: new Date('2026-02-01T00:00:00.000Z') }),
      candidate('sams', { type: 'LEAD', isActive: false, owner: { kind: 'user', id: 'sam' } }),
    ]),
  );
  expect(decision).toEqual({
    recordId: 'talked-last',
    decidedBy: 'EXISTING_CONVERSATION',
    isAmbiguous: false,
    candidates: [
      { recordId: 'talked-last', rank: 1, lostBy: null },
      { recordId: 'talked-long-ago', rank: 2, lostBy: 'EXISTING_CONVERSATION' },
      { recordId: 'sams', rank: 3, lostBy: 'EXISTING_CONVERSATION' },
      { recordId: 'stale', rank: 4, lostBy: 'EXISTING_CONVERSATION' },
      { recordId: 'lead', rank: 5, lostBy: 'EXISTING_CONVERSATION' },
    ],
  });
});

test('losers can lose by different rules', () => {
  const { candidates, decidedBy } = route(
    question([
      candidate('account', { type: 'ACCOUNT' }),
      candidate('b'),
      candidate('inactive', { isActive: false }),
      candidate('older', { updatedAt: new Date('2026-02-01T00:00:00.000Z') }),
      candidate('a'),
    ]),
  );
  expect(decidedBy).toBe('STABLE_ORDER');
  expect(candidates.map(({ recordId, lostBy }) => [recordId, lostBy])).toEqual([
    ['a', null],
    ['b', 'STABLE_ORDER'],
    ['older', 'MOST_RECENTLY_UPDATED'],
    ['inactive', 'ACTIVE_RECORD'],
    ['account', 'RECORD_TYPE'],
  ]);
});

describe('route says whether a decision is ambiguous', () => {
  const chosen = candidate('chosen');
  test.each<[string, boolean, Candidate, Candidate, string | null]>([
    ['MOVED_BY_HAND', false, chosen, candidate('a'), 'chosen'],
    ['EXISTING_CONVERSATION', false, { ...chosen, lastMessageAt: new Date(0) }, candidate('a'), null],
    ['OWNED_BY_ADDRESSED_SELLER', false, { ...chosen, owner: { kind: 'user', id: 'sam' } }, candidate('a'), null],
    ['RECORD_TYPE', true, chosen, candidate('a', { type: 'LEAD' }), null],
    ['ACTIVE_RECORD', true, chosen, candidate('a', { isActive: false }), null],
    ['MOST_RECENTLY_UPDATED', true, chosen, candidate('a', { updatedAt: new Date(0) }), null],
    ['STABLE_ORDER', true, chosen, candidate('d'), null],
  ])('%s is ambiguous: %s', (decidedBy, isAmbiguous, winner, loser, movedTo) => {
    expect(route(question([loser, winner], movedTo))).toMatchObject({ recordId: 'chosen', decidedBy, isAmbiguous });
  });

  test('OWNED_WITHIN_ADDRESSED_TEAM is ambiguous: false', () => {
    const candidates = [candidate('a'), candidate('chosen', { ownerTeamIds: ['west'] })];
    expect(route({ numberOwner: { kind: 'team', id: 'west' }, movedToRecordId: null, candidates })).toMatchObject({
      recordId: 'chosen',
      decidedBy: 'OWNED_WITHIN_ADDRESSED_TEAM',
      isAmbiguous: false,
    });
  });
});
