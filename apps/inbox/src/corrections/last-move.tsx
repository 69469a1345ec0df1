import { useQuery } from '@tanstack/react-query';
import { request } from '../api';
import { graphql } from '../generated';
import { useUndoMove } from './use-move';

const MovesDocument = graphql(`
  query Moves($id: ID!) {
    node(id: $id) { ... on Message { moves { id canBeUndone by { name } from { name } } } }
  }
`);

/** Who moved a text here, and a way to undo that. */
export function LastMove({ messageId }: { readonly messageId: string }) {
  const { data: moves } = useQuery({
    queryKey: ['moves', messageId],
    queryFn: async () => {
      const { node } = await request(MovesDocument, { id: messageId });
      return node && 'moves' in node ? node.moves : [];
    },
    staleTime: 0,
  });
  const { mutate, isPending } = useUndoMove();
  const move = moves?.[0];
  if (!move) return null;
  return (
    <p className="quiet">
      Moved{move.from && ` from ${move.from.name}`}
      {move.by && ` by ${move.by.name}`}.{' '}
      {move.canBeUndone && (
        <button type="button" className="link" disabled={isPending} onClick={() => mutate(move.id)}>
          Undo the move
        </button>
      )}
    </p>
  );
}
