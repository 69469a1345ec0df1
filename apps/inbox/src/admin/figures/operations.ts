import { request } from '../../api';
import { graphql } from '../../generated';
import type { FiguresInput, FiguresQuery } from '../../generated/graphql';

const FiguresDocument = graphql(`
  query Figures($input: FiguresInput!, $total: FiguresInput!) {
    figures(input: $input) { ...Counted day subject { __typename id ... on User { name } ... on Team { name } ... on PhoneNumber { name number } } }
    total: figures(input: $total) { ...Counted }
  }
  fragment Counted on Figures {
    received sent delivered failed failures { code count } optOuts newLeads answered unanswered
    medianFirstAnswerSeconds p90FirstAnswerSeconds
  }
`);

export type Figures = FiguresQuery['figures'][number];
export type Counted = FiguresQuery['total'][number];

export interface FiguresOfSpan {
  readonly rows: readonly Figures[];
  readonly total: Counted | undefined;
}

/** The rows, and the sum of all of them. */
export async function readFigures(input: FiguresInput): Promise<FiguresOfSpan> {
  const { figures: rows, total } = await request(FiguresDocument, { input, total: { ...input, by: 'TOTAL' } });
  return { rows, total: total[0] };
}
