import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { PersonItemFragment, UserFilter, UserInput } from '../../generated/graphql';
import type { HandOverChoice } from '../parts';

graphql(`
  fragment PersonItem on User {
    id
    externalId
    name
    email
    role
    isActive
    teams { id externalId name }
    phoneNumbers { id name number }
  }
`);

const PeopleDocument = graphql(`
  query People($filter: UserFilter, $after: Cursor) {
    users(filter: $filter, first: 50, after: $after) {
      edges { node { ...PersonItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const PersonDocument = graphql(`
  query Person($id: ID!) {
    node(id: $id) { __typename ... on User { ...PersonItem } }
  }
`);

const SavePersonDocument = graphql(`
  mutation SavePerson($input: UserInput!) {
    upsertUsers(input: [$input]) { rows { node { id } } userErrors { code message } }
  }
`);

const DeactivatePersonDocument = graphql(`
  mutation DeactivatePerson($input: DeactivateUserInput!) {
    deactivateUser(input: $input) { ...HandOverFacts }
  }
`);

const ReactivatePersonDocument = graphql(`
  mutation ReactivatePerson($id: ID!) {
    reactivateUser(id: $id) { userErrors { code message } }
  }
`);

export type Person = PersonItemFragment;

export const readPeople = async (filter: UserFilter, after: string | null): Promise<Page<Person>> =>
  pageOf((await request(PeopleDocument, { filter, after })).users);

export async function readPerson(id: string): Promise<Person | null> {
  const { node } = await request(PersonDocument, { id });
  return node?.__typename === 'User' ? node : null;
}

export async function savePerson(input: UserInput): Promise<string> {
  const { rows } = accepted((await request(SavePersonDocument, { input })).upsertUsers);
  return rows[0]?.node?.id ?? '';
}

export const previewDeactivation = async (id: string, choice: HandOverChoice) =>
  (await request(DeactivatePersonDocument, { input: { id, ...choice, dryRun: true } })).deactivateUser;

export const deactivate = async (id: string, choice: HandOverChoice) =>
  accepted((await request(DeactivatePersonDocument, { input: { id, ...choice } })).deactivateUser);

export const reactivate = async (id: string) =>
  accepted((await request(ReactivatePersonDocument, { id })).reactivateUser);

const CreateSignInLinkDocument = graphql(`
  mutation CreateSignInLink($id: ID!) {
    createSignInLink(id: $id) { path userErrors { code message } }
  }
`);

export const createSignInLink = async (id: string): Promise<string | null> =>
  accepted((await request(CreateSignInLinkDocument, { id })).createSignInLink).path;
