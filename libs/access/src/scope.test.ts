import { assignedTo, assignedToTeamsOf, everything, isWithin, nothing } from './scope';
import type { Owner, Viewer } from './viewer';

const ann: Viewer = {
  userId: 'ann',
  role: 'SALESPERSON',
  teamIds: new Set(['west']),
  teamMateIds: new Set(['ann', 'bob']),
  teamMateTeamIds: new Set(['west', 'north']),
  teamMateTeamMateIds: new Set(),
};
const user = (id: string): Owner => ({ kind: 'user', id });
const team = (id: string): Owner => ({ kind: 'team', id });

test('the empty scope contains no owner, the full scope contains every owner', () => {
  for (const owner of [user('ann'), team('west'), user(''), team('unheard-of')]) {
    expect(isWithin(nothing, owner)).toBe(false);
    expect(isWithin(everything, owner)).toBe(true);
  }
});

test("the scope of a viewer contains the viewer and the viewer's teams", () => {
  const scope = assignedTo(ann);
  expect([user('ann'), team('west')].every((owner) => isWithin(scope, owner))).toBe(true);
  expect([user('bob'), team('north'), user('west'), team('ann')].some((owner) => isWithin(scope, owner))).toBe(false);
});

test("the scope of a viewer's teams contains their members and the members' other teams", () => {
  const scope = assignedToTeamsOf(ann);
  expect([user('ann'), user('bob'), team('west'), team('north')].every((owner) => isWithin(scope, owner))).toBe(true);
  expect([user('cid'), team('south'), user('north'), team('bob')].some((owner) => isWithin(scope, owner))).toBe(false);
});

test("the scope of a viewer's teams contains the viewer even if the list of members does not", () => {
  const scope = assignedToTeamsOf({ ...ann, teamMateIds: new Set(['bob']), teamMateTeamIds: new Set(['north']) });
  expect(isWithin(scope, user('ann'))).toBe(true);
  expect(isWithin(scope, team('west'))).toBe(true);
});
