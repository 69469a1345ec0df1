import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { type RowChecks, type UpsertResult, upsertRows } from './upsert';

export interface TeamInput {
  readonly externalId: string;
  readonly name: string;
  readonly memberExternalIds: readonly string[];
}

export const maxMembers = 1_000;
export const maxTeamsOfUser = 100;

/** Teams by their `externalId`. The members are exactly those listed. */
export function upsertTeams(dependencies: Dependencies, input: readonly TeamInput[]): Promise<UpsertResult> {
  return upsertRows(dependencies, input, async (tx, checks) => {
    checks.names(['externalId', 'name']).unique(({ externalId }) => externalId, 'externalId');
    input.forEach(({ memberExternalIds }, index) => {
      if (memberExternalIds.length > maxMembers)
        checks.refuse(index, 'INVALID_INPUT', `A team can have at most ${maxMembers} members.`, 'memberExternalIds');
    });
    const users = await tx.directory.userIds(checks.taken().flatMap(({ row }) => row.memberExternalIds));
    for (const { row, index } of checks.taken())
      row.memberExternalIds.forEach((member, position) => {
        if (!users.has(member))
          checks.refuse(
            index,
            'NOT_FOUND',
            `User ${member} not found. Upsert users first.`,
            'memberExternalIds',
            String(position),
          );
      });
    await limitTeams(tx, checks, users);
    const rows = checks.taken().map(({ row }) => ({
      id: dependencies.newId(),
      externalId: row.externalId,
      name: row.name,
      memberIds: [...new Set(row.memberExternalIds.map((member) => users.get(member) as string))],
    }));
    const counts = await tx.directory.writeTeams(rows);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return counts;
  });
}

/** Refuses teams that would be one too many for a member. */
async function limitTeams(
  tx: Transaction,
  checks: RowChecks<TeamInput>,
  users: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = checks.taken();
  const teamCounts = await tx.directory.countTeams(
    [...users.values()],
    rows.map(({ row }) => row.externalId),
  );
  for (const { row, index } of rows)
    for (const member of new Set(row.memberExternalIds)) {
      const id = users.get(member)!;
      const count = (teamCounts.get(id) ?? 0) + 1;
      teamCounts.set(id, count);
      if (count > maxTeamsOfUser)
        checks.refuse(
          index,
          'INVALID_INPUT',
          `User ${member} would be in more than ${maxTeamsOfUser} teams.`,
          'memberExternalIds',
          String(row.memberExternalIds.indexOf(member)),
        );
    }
}
