import { Popover } from 'radix-ui';
import { useState } from 'react';
import { RecordSearch } from '../directory';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { nameOfType } from '../ui/record-types';
import { LastMove } from './last-move';
import { reasonTexts, rejectionTexts } from './routing-texts';
import { useMove } from './use-move';

type CustomerRecord = ConversationItemFragment['record'];
type Routing = NonNullable<MessageItemFragment['routing']>;

type WhyHereProps = { readonly message: MessageItemFragment; readonly record: CustomerRecord };

/** Why a text is in this conversation, and a way to move it. */
export function WhyHere({ message: { id, routing }, record }: WhyHereProps) {
  const [isMoving, setIsMoving] = useState(false);
  const { mutate, isPending } = useMove(id);
  const move = (recordId: string) => mutate(recordId, { onSuccess: () => setIsMoving(false) });
  if (!routing) return null;
  return (
    <Popover.Root onOpenChange={(isOpen) => !isOpen && setIsMoving(false)}>
      <Popover.Trigger className="link" data-ambiguous={routing.isAmbiguous || undefined}>
        {routing.isAmbiguous ? 'Right record?' : 'Why is this here?'}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Why is this here?"
        >
          {isMoving ? (
            <>
              <h3>Move this text to another record</h3>
              <RecordSearch autoFocus onChoose={(chosen) => move(chosen.id)} exclude={record.id} />
            </>
          ) : (
            <>
              <Explanation messageId={id} routing={routing} record={record} isMoving={isPending} onMove={move} />
              <button type="button" className="button" onClick={() => setIsMoving(true)}>
                Move to another record…
              </button>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ExplanationProps {
  readonly messageId: string;
  readonly routing: Routing;
  readonly record: CustomerRecord;
  readonly isMoving: boolean;
  readonly onMove: (recordId: string) => void;
}

function Explanation({ messageId, routing, record, isMoving, onMove }: ExplanationProps) {
  const others = routing.candidates.filter(({ rank }) => rank > 1);
  return (
    <>
      <h3>Why is this under {record.name}?</h3>
      <p>{reasonTexts[routing.decidedBy]}</p>
      {routing.decidedBy === 'MOVED_BY_HAND' && <LastMove messageId={messageId} />}
      {routing.isAmbiguous && <p className="notice">This was a close call. Please check that it’s the right record.</p>}
      {others.length > 0 && (
        <>
          <p className="quiet">Other records with this number:</p>
          <ul className="candidates">
            {others.map(({ record: other, lostBy }) => (
              <li key={other.id}>
                <strong dir="auto">{other.name}</strong> ({nameOfType(other.type)})
                {lostBy ? ` ${rejectionTexts[lostBy]}` : ''}
                <button type="button" className="link" disabled={isMoving} onClick={() => onMove(other.id)}>
                  Move here
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {routing.hiddenCandidateCount > 0 && <p className="quiet">{hiddenText(routing.hiddenCandidateCount)}</p>}
    </>
  );
}

const hiddenText = (count: number) =>
  count === 1
    ? 'Another record has this number, but you can’t see it.'
    : `${count} other records have this number, but you can’t see them.`;
