import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { RecordSearch } from '../directory';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { isolated } from '../language';
import { nameOfType } from '../ui/record-types';
import { LastMove } from './last-move';
import { reasonTexts, rejectionTexts } from './routing-texts';
import { useMove } from './use-move';

type CustomerRecord = ConversationItemFragment['record'];
type Routing = NonNullable<MessageItemFragment['routing']>;
type Candidate = Routing['candidates'][number];

type WhyHereProps = { readonly message: MessageItemFragment; readonly record: CustomerRecord };

/** Why a text is in this conversation, and a way to move it. */
export function WhyHere({ message: { id, routing }, record }: WhyHereProps) {
  const [isMoving, setIsMoving] = useState(false);
  const { mutate, isPending } = useMove([id]);
  const move = (recordId: string) => mutate(recordId, { onSuccess: () => setIsMoving(false) });
  if (!routing) return null;
  return (
    <Popover.Root onOpenChange={(isOpen) => !isOpen && setIsMoving(false)}>
      <Popover.Trigger className="link" data-ambiguous={routing.isAmbiguous || undefined}>
        {routing.isAmbiguous ? t`Right record?` : t`Why is this here?`}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t`Why is this here?`}
        >
          {isMoving ? (
            <>
              <h3>{t`Move this text to another record`}</h3>
              <RecordSearch autoFocus onChoose={(chosen) => move(chosen.id)} exclude={record.id} />
            </>
          ) : (
            <>
              <Explanation messageId={id} routing={routing} record={record} isMoving={isPending} onMove={move} />
              <button type="button" className="button" onClick={() => setIsMoving(true)}>
                {t`Move to another record…`}
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
  const name = isolated(record.name);
  const others = routing.candidates.filter(({ rank }) => rank > 1);
  return (
    <>
      <h3>{t`Why is this under ${name}?`}</h3>
      <p>{i18n._(reasonTexts[routing.decidedBy])}</p>
      {routing.decidedBy === 'MOVED_BY_HAND' && <LastMove messageId={messageId} />}
      {routing.isAmbiguous && (
        <p className="notice">{t`This was a close call. Please check that it’s the right record.`}</p>
      )}
      {others.length > 0 && (
        <>
          <p className="quiet">{t`Other records with this number:`}</p>
          <ul className="candidates">
            {others.map(({ record: other, lostBy }) => (
              <li key={other.id}>
                <strong>
                  <bdi>{other.name}</bdi>
                </strong>{' '}
                ({nameOfType(other.type)}){reasonAgainst(lostBy)}
                <button type="button" className="link" disabled={isMoving} onClick={() => onMove(other.id)}>
                  {t`Move here`}
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

function reasonAgainst(rule: Candidate['lostBy']): string {
  const rejection = rule && rejectionTexts[rule];
  return rejection ? ` ${i18n._(rejection)}` : '';
}

const hiddenText = (count: number) =>
  plural(count, {
    one: 'Another record has this number, but you can’t see it.',
    other: '# other records have this number, but you can’t see them.',
  });
