import { request } from '../../api';
import { graphql } from '../../generated';
import type { SetupQuery } from '../../generated/graphql';

const SetupDocument = graphql(`
  query Setup {
    setup {
      code
      title
      isDone
      findings { severity code message advice subject { __typename id ... on PhoneNumber { number name } ... on CarrierAccount { name } } }
    }
    allPhoneNumbers(filter: { isActive: true }, first: 5) { edges { node { id number name } } }
  }
`);

export type Setup = SetupQuery;
export type Step = Setup['setup'][number];
export type StepFinding = Step['findings'][number];

export const readSetup = (): Promise<Setup> => request(SetupDocument);
