import { maxFilterLength, parseFilter, parsePath } from './filter';
import { ScimError } from './scim-error';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const mail = { path: { name: 'emails', filter: [{ path: { name: 'type' }, value: 'work' }], sub: 'value' } };

describe('a filter', () => {
  test.each([
    ['userName eq "Test_User_1"', [{ path: { name: 'username' }, value: 'Test_User_1' }]],
    ['USERNAME EQ "a b"', [{ path: { name: 'username' }, value: 'a b' }]],
    [String.raw`displayName eq "a \"quoted\" and eq"`, [{ path: { name: 'displayname' }, value: 'a "quoted" and eq' }]],
    ['displayName eq "\\u00e9]"', [{ path: { name: 'displayname' }, value: 'é]' }]],
    ['emails[type eq "work"].value eq "a@b.c"', [{ ...mail, value: 'a@b.c' }]],
    [
      'id eq "1" and members eq "2"',
      [
        { path: { name: 'id' }, value: '1' },
        { path: { name: 'members' }, value: '2' },
      ],
    ],
    ['active eq True', [{ path: { name: 'active' }, value: true }]],
    [
      'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "a"',
      [{ path: { schema: 'urn:ietf:params:scim:schemas:core:2.0:user', name: 'username' }, value: 'a' }],
    ],
  ])('%s is read', (filter, expected) => expect(parseFilter(filter)).toEqual(expected));

  test.each([
    ['no value', 'userName eq'],
    ['no quotes', 'userName eq ana'],
    ['an open quote', 'userName eq "ana'],
    ['another operator', 'userName sw "ana"'],
    ['or', 'userName eq "a" or userName eq "b"'],
    ['parentheses', '(userName eq "a")'],
    ['nothing after and', 'userName eq "a" and '],
    ['more after its end', 'userName eq "a" userName eq "b"'],
    ['an invalid escape', String.raw`userName eq "\x"`],
    ['too many characters', `userName eq "${'a'.repeat(maxFilterLength)}"`],
    ['nested brackets', 'emails[type[a eq "b"].c eq "work"].value eq "x"'],
  ])('with %s is refused', (_, filter) =>
    expect(thrownBy(() => parseFilter(filter))).toMatchObject({ status: 400, scimType: 'invalidFilter' }),
  );

  test('of the greatest length is refused in no time, whatever it is made of', () => {
    const before = performance.now();
    for (const part of ['a', ':', 'urn:a', '"', '\\"', '[', ' ', 'a eq "b" and ', '-1.1'])
      for (const start of ['', 'urn:', 'a[', 'a[b eq "', 'a eq "'])
        expect(
          thrownBy(() => parseFilter((start + part.repeat(maxFilterLength)).slice(0, maxFilterLength))),
        ).toBeInstanceOf(ScimError);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('a path', () => {
  test.each([
    ['userName', { name: 'username' }],
    ['name.familyName', { name: 'name', sub: 'familyname' }],
    ['emails[type eq "work"].value', mail.path],
    ['members[value eq "2819c223"]', { name: 'members', filter: [{ path: { name: 'value' }, value: '2819c223' }] }],
    [
      'roles[primary eq "True"].value',
      { name: 'roles', filter: [{ path: { name: 'primary' }, value: 'True' }], sub: 'value' },
    ],
    [
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
      { schema: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user', name: 'department' },
    ],
  ])('%s is read', (path, expected) => expect(parsePath(path)).toEqual(expected));

  test.each(['', 'a b', 'emails[', 'emails[type eq "work"', 'name..x', '.x', '1name', 'a.b.c', 'a'.repeat(1_001)])(
    '%j is refused',
    (path) => expect(thrownBy(() => parsePath(path))).toMatchObject({ status: 400, scimType: 'invalidPath' }),
  );
});
