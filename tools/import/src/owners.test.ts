import { owners } from './read-fixture.testing';

test.each([
  ['ANA', { userExternalId: 'ana' }],
  ['Ana@Example.com', { userExternalId: 'ana' }],
  ['Ana Ruiz', { userExternalId: 'ana' }],
  ['Somebody <ben@example.com>', { userExternalId: 'ben' }],
  ['005300000041AnA', { userExternalId: '005300000041AnAAAU' }],
  ['West', { teamExternalId: 'west' }],
  ['Same Name', undefined],
  ['Nobody', undefined],
  ['', undefined],
])('the owner %j is found by ID, email address or a name that only they have', (written, owner) =>
  expect(owners.find(written)).toEqual(owner),
);

test('a team is not found among users', () => {
  expect(owners.findTeam('ana')).toBeUndefined();
  expect(owners.findTeam('west')).toEqual({ teamExternalId: 'west' });
});
