import { type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { AlarmsQuery } from '../../generated/graphql';

const AlarmsDocument = graphql(`
  query Alarms($isOpen: Boolean!, $after: Cursor) {
    alarms(isOpen: $isOpen, first: 50, after: $after) {
      edges { node {
        id
        kind
        message
        advice
        since
        waitingSince
        endedAt
        subjects {
          __typename
          id
          ... on Receipt { receivedAt state missingNumber }
          ... on Message { createdAt conversation { id } }
          ... on Conversation { customerNumber }
          ... on PhoneNumber { number }
          ... on CarrierAccount { name }
          ... on WebhookEndpoint { url }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Alarm = AlarmsQuery['alarms']['edges'][number]['node'];
export type Subject = Alarm['subjects'][number];

export const readAlarms = async (isOpen: boolean, after: string | null): Promise<Page<Alarm>> =>
  pageOf((await request(AlarmsDocument, { isOpen, after })).alarms);
