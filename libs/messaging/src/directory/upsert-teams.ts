import { refuseTooManyRows, RowChecks, type UpsertResult } from './upsert';
import type { UpsertDependencies } from './upsert-users';

export interface TeamInput {
  readonly externalId: string;
  readonly name: string;
  readonly memberExternalIds: readonly string[];
}

/** Teams by their `externalId`; the members are exactly those listed. */
export function upsertTeams(
  { database, newId }: UpsertDependencies,
  input: readonly TeamInput[],
): Promise<UpsertResult> {
  refuseTooManyRows(input);
  return database.transaction(async (tx) => {
    const checks = new RowChecks(input)
      .names(['externalId', 'name'])
      .unique(({ externalId }) => externalId, 'externalId');
    const users = await tx.directory.userIds(input.flatMap(({ memberExternalIds }) => memberExternalIds));
    for (const { row, index } of checks.taken())
      row.memberExternalIds.forEach((member, place) => {
        if (!users.has(member))
          checks.refuse(
            index,
            'NOT_FOUND',
            `There is no user ${member}: upsert users first.`,
            'memberExternalIds',
            String(place),
          );
      });
    const rows = checks.taken().map(({ row }) => ({
      id: newId(),
      externalId: row.externalId,
      name: row.name,
      memberIds: [...new Set(row.memberExternalIds.map((member) => users.get(member) as string))],
    }));
    const counts = await tx.directory.writeTeams(rows);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return { ...counts, refusals: checks.refusals };
  });
}
