import { accepted, request } from '../../api';
import { graphql } from '../../generated';
import type { FieldDefinitionsQuery, RecordFieldInput } from '../../generated/graphql';

const FieldDefinitionsDocument = graphql(`
  query FieldDefinitions {
    recordFields { id key label kind recordType }
  }
`);

const SaveFieldDocument = graphql(`
  mutation SaveField($input: RecordFieldInput!) {
    upsertRecordFields(input: [$input]) { rows { externalId } userErrors { code message } }
  }
`);

export type RecordField = FieldDefinitionsQuery['recordFields'][number];

export const readFields = async (): Promise<readonly RecordField[]> =>
  (await request(FieldDefinitionsDocument)).recordFields;

export const saveField = async (input: RecordFieldInput) =>
  accepted((await request(SaveFieldDocument, { input })).upsertRecordFields);
