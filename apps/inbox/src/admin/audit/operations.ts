import { type Page, pageOf, request } from '../../api';
import { graphql } from '../../generated';
import type { AuditFilter, AuditLogQuery } from '../../generated/graphql';

const AuditLogDocument = graphql(`
  query AuditLog($filter: AuditFilter, $after: Cursor) {
    auditEntries(filter: $filter, first: 50, after: $after) {
      edges { node { id action at change requestId subjects actor { __typename ... on User { id name } ... on ServiceAccount { id name } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type Entry = AuditLogQuery['auditEntries']['edges'][number]['node'];

export const readEntries = async (filter: AuditFilter, after: string | null): Promise<Page<Entry>> =>
  pageOf((await request(AuditLogDocument, { filter, after })).auditEntries);
