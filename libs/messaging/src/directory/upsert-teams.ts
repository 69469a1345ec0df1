import type { Dependencies } from '../dependencies';
import { type UpsertResult, upsertRows } from './upsert';

export interface TeamInput {
  readonly externalId: string;
  readonly name: string;
  readonly memberExternalIds: readonly string[];
}

/** Teams by their `externalId`. The members are exactly those listed. */
export function upsertTeams(dependencies: Dependencies, input: readonly TeamInput[]): Promise<UpsertResult> {
  return upsertRows(dependencies, input, async (tx, checks) => {
    checks.names(['externalId', 'name']).unique(({ externalId }) => externalId, 'externalId');
    const users = await tx.directory.userIds(input.flatMap(({ memberExternalIds }) => memberExternalIds));
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
