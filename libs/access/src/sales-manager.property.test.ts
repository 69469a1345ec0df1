import fc from 'fast-check';
import { canSeeConversation, canSeePhoneNumber, canSeeRecordOwnedBy } from './policies';
import type { Owner, Role, Viewer } from './viewer';

const userIds = ['a', 'b', 'c', 'd', 'e'];
const teamIds = ['west', 'east', 'north'];
const owners: Owner[] = [
  ...userIds.map((id) => ({ kind: 'user' as const, id })),
  ...teamIds.map((id) => ({ kind: 'team' as const, id })),
];
/** Who is a member of what. */
const company = fc.record(
  Object.fromEntries(teamIds.map((team) => [team, fc.subarray(userIds)])) as Record<string, fc.Arbitrary<string[]>>,
);

function viewerOf(members: Record<string, string[]>, userId: string, role: Role): Viewer {
  const teamsOf = (...users: string[]) => teamIds.filter((team) => members[team]!.some((user) => users.includes(user)));
  const membersOf = (teams: string[]) => teams.flatMap((team) => members[team]!);
  const teams = teamsOf(userId);
  const mates = membersOf(teams);
  return {
    userId,
    role,
    teamIds: new Set(teams),
    teamMateIds: new Set(mates),
    teamMateTeamIds: new Set(teamsOf(...mates)),
    teamMateTeamMateIds: new Set(role === 'SALES_MANAGER' ? membersOf(teamsOf(...mates)) : []),
  };
}

test('a sales manager sees what a member of their teams would see as a SALESPERSON, what is their own, and nothing else', () => {
  fc.assert(
    fc.property(company, fc.constantFrom(...userIds), (members, userId) => {
      const manager = viewerOf(members, userId, 'SALES_MANAGER');
      const sellers = [userId, ...manager.teamMateIds].map((id) => viewerOf(members, id, 'SALESPERSON'));
      const sees = (asks: (viewer: Viewer) => boolean) => ({ manager: asks(manager), seller: sellers.some(asks) });
      for (const owner of owners) {
        const record = sees((viewer) => canSeeRecordOwnedBy(viewer, owner));
        expect([owner, record.manager]).toEqual([owner, record.seller]);
        const number = sees((viewer) => canSeePhoneNumber(viewer, owner));
        expect([owner, number.manager]).toEqual([owner, number.seller]);
        for (const recordOwner of owners) {
          const conversation = sees((viewer) => canSeeConversation(viewer, { numberOwner: owner, recordOwner }));
          expect([owner, recordOwner, conversation.manager]).toEqual([owner, recordOwner, conversation.seller]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
