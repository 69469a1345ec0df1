import { fullName } from './full-name';

const parts = { givenName: 'Ann', familyName: 'Lee' };

test.each([
  ['that is sent wins', { name: 'Dr. Ann Lee' }, undefined, 'Dr. Ann Lee'],
  ['of a new user is made of its parts', {}, undefined, 'Ann Lee'],
  ['made of its parts follows them', {}, { ...parts, familyName: 'Ray', name: 'Ann Ray' }, 'Ann Lee'],
  ['that is another one stays', {}, { ...parts, familyName: 'Ray', name: 'Ray, Ann (Sales)' }, undefined],
])('a full name %s', (_, given, stored, expected) => expect(fullName(given, parts, stored)).toBe(expected));

test('a new user without parts has no full name', () =>
  expect(fullName({}, { givenName: null, familyName: null })).toBeUndefined());
