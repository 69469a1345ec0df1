import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';
import type { RoutingRule } from '../generated/graphql';
import { isolated } from '../language';
import { reasonTexts } from './routing-texts';
import { useUndoMove } from './use-move';

const MovesDocument = graphql(`
  query Moves($id: ID!) {
    node(id: $id) { ... on Message {
      moves { id canBeUndone by { name } from { name } }
      arrivalRouting { decidedBy record { name } }
    } }
  }
`);

/** Says who moved a text here and why it arrived elsewhere. The user can undo the move. */
export function LastMove({ messageId }: { readonly messageId: string }) {
  const { data } = useQuery({
    queryKey: ['moves', messageId],
    queryFn: async () => {
      const { node } = await request(MovesDocument, { id: messageId });
      return node && 'moves' in node ? node : null;
    },
    staleTime: 0,
  });
  const { mutate, isPending } = useUndoMove();
  const move = data?.moves[0];
  if (!move) return null;
  return (
    <>
      <p className="quiet">
        {movedText(move.from?.name, move.by?.name)}{' '}
        {move.canBeUndone && (
          <button type="button" className="link" disabled={isPending} onClick={() => mutate(move.id)}>
            {t`Undo the move`}
          </button>
        )}
      </p>
      {data?.arrivalRouting && <Arrival {...data.arrivalRouting} />}
    </>
  );
}

function movedText(fromName: string | undefined, byName: string | undefined): string {
  const [from, by] = [isolated(fromName ?? ''), isolated(byName ?? '')];
  if (fromName === undefined) return byName === undefined ? t`Moved.` : t`Moved by ${by}.`;
  return byName === undefined ? t`Moved from ${from}.` : t`Moved from ${from} by ${by}.`;
}

interface ArrivalProps {
  readonly decidedBy: RoutingRule;
  readonly record: { readonly name: string } | null;
}

/** Why the text was somewhere else when it arrived. A text that followed a move came here. */
function Arrival({ decidedBy, record }: ArrivalProps) {
  if (decidedBy === 'MOVED_BY_HAND' || !record) return null;
  const name = isolated(record.name);
  return (
    <p className="quiet">
      {t`It arrived under ${name}.`} {i18n._(reasonTexts[decidedBy])}
    </p>
  );
}
