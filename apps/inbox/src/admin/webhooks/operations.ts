import { accepted, type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type {
  WebhookAttemptsQuery,
  WebhookEndpointInput,
  WebhookItemFragment,
  WebhookProgramsQuery,
} from '../../generated/graphql';

graphql(`
  fragment WebhookItem on WebhookEndpoint {
    id
    url
    document
    state
    lagSeconds
    problem
    serviceAccount { id name }
  }
`);

const WebhooksDocument = graphql(`
  query Webhooks {
    webhookEndpoints { ...WebhookItem }
  }
`);

const WebhookAttemptsDocument = graphql(`
  query WebhookAttempts($id: ID!, $after: Cursor) {
    node(id: $id) { __typename ... on WebhookEndpoint {
      attempts(first: 50, after: $after) {
        edges { node { at cursor durationMs outcome problem responseStatus } }
        pageInfo { hasNextPage endCursor }
      }
    } }
  }
`);

const WebhookProgramsDocument = graphql(`
  query WebhookPrograms {
    serviceAccounts { id name revokedAt }
  }
`);

const CreateWebhookDocument = graphql(`
  mutation CreateWebhook($input: WebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) { webhookEndpoint { id } secret userErrors { code message } }
  }
`);

const PauseWebhookDocument = graphql(`
  mutation PauseWebhook($id: ID!) {
    pauseWebhookEndpoint(id: $id) { userErrors { code message } }
  }
`);

const ResumeWebhookDocument = graphql(`
  mutation ResumeWebhook($id: ID!, $after: Cursor) {
    resumeWebhookEndpoint(id: $id, after: $after) { userErrors { code message } }
  }
`);

const TestWebhookDocument = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhookEndpoint(id: $id) { userErrors { code message } }
  }
`);

const RotateWebhookSecretDocument = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(id: $id) { secret userErrors { code message } }
  }
`);

const DeleteWebhookDocument = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhookEndpoint(id: $id) { userErrors { code message } }
  }
`);

export type Webhook = WebhookItemFragment;
export type Attempt = Extract<
  NonNullable<WebhookAttemptsQuery['node']>,
  { __typename: 'WebhookEndpoint' }
>['attempts']['edges'][number]['node'];
export type ProgramChoice = WebhookProgramsQuery['serviceAccounts'][number];

export const readWebhooks = async (): Promise<readonly Webhook[]> => (await request(WebhooksDocument)).webhookEndpoints;

export async function readAttempts(id: string, after: string | null): Promise<Page<Attempt>> {
  const { node } = await request(WebhookAttemptsDocument, { id, after });
  return node?.__typename === 'WebhookEndpoint' ? pageOf(node.attempts) : { items: [], next: null };
}

export const readChoices = async (): Promise<readonly ProgramChoice[]> =>
  (await request(WebhookProgramsDocument)).serviceAccounts.filter(({ revokedAt }) => revokedAt === null);

export async function createWebhook(input: WebhookEndpointInput): Promise<{ readonly id: string; secret: string }> {
  const { webhookEndpoint, secret } = accepted((await request(CreateWebhookDocument, { input })).createWebhookEndpoint);
  return { id: webhookEndpoint?.id ?? '', secret: secret ?? '' };
}

export const pauseWebhook = async (id: string) =>
  accepted((await request(PauseWebhookDocument, { id })).pauseWebhookEndpoint);

/** Sends everything after this event again, if one is given. */
export const resumeWebhook = async (id: string, after: string | null) =>
  accepted((await request(ResumeWebhookDocument, { id, after })).resumeWebhookEndpoint);

export const testWebhook = async (id: string) =>
  accepted((await request(TestWebhookDocument, { id })).testWebhookEndpoint);

export const rotateSecret = async (id: string): Promise<string> =>
  accepted((await request(RotateWebhookSecretDocument, { id })).rotateWebhookSecret).secret ?? '';

export const deleteWebhook = async (id: string) =>
  accepted((await request(DeleteWebhookDocument, { id })).deleteWebhookEndpoint);
