import { t } from '@lingui/core/macro';
import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { TeamInput, TeamMembersQuery, TeamQuery, TeamsQuery } from '../../generated/graphql';
import type { HandOverChoice } from '../parts';

const TeamsDocument = graphql(`
  query Teams($search: String, $after: Cursor) {
    teams(search: $search, first: 50, after: $after) {
      edges { node { id name isActive lead { id name } phoneNumbers { id name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const TeamDocument = graphql(`
  query Team($id: ID!) {
    node(id: $id) { __typename ... on Team { id externalId name isActive lead { id externalId name } phoneNumbers { id name number } } }
  }
`);

const TeamMembersDocument = graphql(`
  query TeamMembers($id: ID!, $after: Cursor) {
    node(id: $id) { __typename ... on Team {
      externalId
      members(first: 100, after: $after) {
        edges { node { id externalId name email role isActive } }
        pageInfo { hasNextPage endCursor }
      }
    } }
  }
`);

const SaveTeamDocument = graphql(`
  mutation SaveTeam($input: TeamInput!) {
    upsertTeams(input: [$input]) { rows { node { id } } userErrors { code message } }
  }
`);

const CloseTeamDocument = graphql(`
  mutation CloseTeam($input: CloseTeamInput!) {
    closeTeam(input: $input) { ...HandOverFacts }
  }
`);

export type TeamRow = TeamsQuery['teams']['edges'][number]['node'];
export type Team = Extract<NonNullable<TeamQuery['node']>, { __typename: 'Team' }>;
type TeamWithMembers = Extract<NonNullable<TeamMembersQuery['node']>, { __typename: 'Team' }>;
export type Member = TeamWithMembers['members']['edges'][number]['node'];

export const readTeams = async (search: string | null, after: string | null): Promise<Page<TeamRow>> =>
  pageOf((await request(TeamsDocument, { search, after })).teams);

export async function readTeam(id: string): Promise<Team | null> {
  const { node } = await request(TeamDocument, { id });
  return node?.__typename === 'Team' ? node : null;
}

async function teamWithMembers(id: string, after: string | null): Promise<TeamWithMembers> {
  const { node } = await request(TeamMembersDocument, { id, after });
  if (node?.__typename !== 'Team') throw new Error(t`This team does not exist.`);
  return node;
}

export const readMembers = async (id: string, after: string | null): Promise<Page<Member>> =>
  pageOf((await teamWithMembers(id, after)).members);

export async function saveTeam(input: TeamInput): Promise<string> {
  const { rows } = accepted((await request(SaveTeamDocument, { input })).upsertTeams);
  return rows[0]?.node?.id ?? '';
}

/** The API takes the whole list of members, so it is read just before: what somebody else changed since then stays. */
export async function changeMembers(
  teamId: string,
  { add, remove }: { readonly add?: string; readonly remove?: string },
): Promise<string> {
  const members = new Set<string>();
  let after: string | null = null;
  let externalId = '';
  do {
    const team: TeamWithMembers = await teamWithMembers(teamId, after);
    const { items, next } = pageOf(team.members);
    for (const member of items) members.add(member.externalId);
    [externalId, after] = [team.externalId, next];
  } while (after !== null);
  if (add !== undefined) members.add(add);
  if (remove !== undefined) members.delete(remove);
  return saveTeam({ externalId, memberExternalIds: [...members] });
}

export const previewClosing = async (id: string, choice: HandOverChoice) =>
  (await request(CloseTeamDocument, { input: { id, ...choice, dryRun: true } })).closeTeam;

export const closeTeam = async (id: string, choice: HandOverChoice) =>
  accepted((await request(CloseTeamDocument, { input: { id, ...choice } })).closeTeam);
