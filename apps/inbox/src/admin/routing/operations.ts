import { request } from '../../api';
import { graphql } from '../../generated';
import type { SimulateRoutingQuery } from '../../generated/graphql';

const SimulateRoutingDocument = graphql(`
  query SimulateRouting($from: String!, $to: E164!) {
    simulateRouting(from: $from, to: $to) {
      decidedBy
      isAmbiguous
      record { id name }
      candidates { rank lostBy record { id name type isActive } }
    }
  }
`);

const OwnNumbersDocument = graphql(`
  query OwnNumbers {
    allPhoneNumbers(filter: { isActive: true }, first: 100) { edges { node { id number name } } }
  }
`);

export type Decision = SimulateRoutingQuery['simulateRouting'];

const plain = (number: string): string => number.replace(/[\s().-]/g, '');

export const simulate = async (from: string, to: string): Promise<Decision> =>
  (await request(SimulateRoutingDocument, { from: plain(from), to: plain(to) })).simulateRouting;

export const readOwnNumbers = async () =>
  (await request(OwnNumbersDocument)).allPhoneNumbers.edges.map(({ node }) => node);
