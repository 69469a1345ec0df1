import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import type { TeamRow } from './directory';
import type { RowChecks } from './row-checks';
import { findByKey, type GivenRow, type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface TeamInput {
  readonly externalId: string;
  readonly name?: string | null;
  readonly leadExternalId?: string | null;
  readonly memberExternalIds?: readonly string[] | null;
}

export const maxMembers = 5_000;
export const maxTeamsOfUser = 100;

const kind: Kind<TeamInput, TeamRow> = {
  externalIdOf: ({ externalId }) => externalId,
  check(checks) {
    checks.names(['externalId', 'name']).unique(({ externalId }) => externalId, 'externalId');
    checks.rows.forEach(({ memberExternalIds }, index) => {
      if ((memberExternalIds?.length ?? 0) > maxMembers)
        checks.refuse(index, 'INVALID_INPUT', `A team can have at most ${maxMembers} members.`, 'memberExternalIds');
    });
  },
  find: findByKey(
    (tx, rows) => tx.directory.teams.lock(rows),
    ({ externalId }) => externalId,
  ),
  required: { name: 'name' },
  blank: { leadId: null, memberIds: [] },
  async resolve(tx, checks, rows) {
    const users = await tx.directory.userIds(
      rows.flatMap(({ row }) => [...(row.memberExternalIds ?? []), row.leadExternalId ?? []].flat()),
    );
    refuseUnknown(checks, rows, users);
    await limitTeams(tx, checks, rows, users);
    return ({ row: { externalId, name, leadExternalId: lead, memberExternalIds: members } }) => ({
      ...{ externalId, name },
      leadId: lead == null ? lead : users.get(lead),
      memberIds: members == null ? members : [...new Set(members.map((member) => users.get(member)!))].sort(),
    });
  },
  write: (tx, rows) => tx.directory.teams.write(rows),
  isAccessChanged: () => true,
};

/** Teams by their `externalId`. The members are exactly those listed. */
export function upsertTeams(
  dependencies: Dependencies,
  input: readonly TeamInput[],
  options?: UpsertOptions,
): Promise<UpsertResult> {
  return upsertRows(dependencies, kind, input, options);
}

type GivenTeam = GivenRow<TeamInput, TeamRow>;

function refuseUnknown(
  checks: RowChecks<TeamInput>,
  rows: readonly GivenTeam[],
  users: ReadonlyMap<string, string>,
): void {
  for (const { row, index } of rows) {
    const refuse = (user: string, ...field: (string | number)[]) =>
      checks.refuse(index, 'NOT_FOUND', `User ${user} not found. Upsert users first.`, ...field);
    const { leadExternalId: lead, memberExternalIds: members } = row;
    if (lead != null && !users.has(lead)) refuse(lead, 'leadExternalId');
    members?.forEach((member, place) => users.has(member) || refuse(member, 'memberExternalIds', place));
  }
}

/** Refuses teams that would be one too many for a member. */
async function limitTeams(
  tx: Transaction,
  checks: RowChecks<TeamInput>,
  given: readonly GivenTeam[],
  users: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = given.filter(({ row, index }) => row.memberExternalIds != null && !checks.isRefused(index));
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
          row.memberExternalIds!.indexOf(member),
        );
    }
}
