import { assignedTo, assignedToTeamsOf, everything, isWithin, nothing } from './scope';
import type { Owner, Viewer } from './viewer';

const ann: Viewer = {
  userId: 'ann',
  role: 'SALESPERSON',
  teamIds: new Set(['west']),
  teamMateIds: new Set(['ann', 'bob']),
  teamMateTeamIds: new Set(['west', 'north']),
};
const user = (id: string): Owner => ({ kind: 'user', id });
const team = (id: string): Owner => ({ kind: 'team', id });

test('nothing holds nobody, everything holds anybody', () => {
  for (const owner of [user('ann'), team('west'), user(''), team('unheard-of')]) {
    expect(isWithin(nothing, owner)).toBe(false);
    expect(isWithin(everything, owner)).toBe(true);
  }
});

test("what is assigned to a viewer is theirs and their teams'", () => {
  const scope = assignedTo(ann);
  expect([user('ann'), team('west')].every((owner) => isWithin(scope, owner))).toBe(true);
  expect([user('bob'), team('north'), user('west'), team('ann')].some((owner) => isWithin(scope, owner))).toBe(false);
});

test("what is assigned to a viewer's teams reaches the members and the members' other teams", () => {
  const scope = assignedToTeamsOf(ann);
  expect([user('ann'), user('bob'), team('west'), team('north')].every((owner) => isWithin(scope, owner))).toBe(true);
  expect([user('cid'), team('south'), user('north'), team('bob')].some((owner) => isWithin(scope, owner))).toBe(false);
});

test('a viewer is within the sight of their teams even where the list of members leaves them out', () => {
  const scope = assignedToTeamsOf({ ...ann, teamMateIds: new Set(['bob']), teamMateTeamIds: new Set(['north']) });
  expect(isWithin(scope, user('ann'))).toBe(true);
  expect(isWithin(scope, team('west'))).toBe(true);
});
