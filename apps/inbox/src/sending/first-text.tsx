import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { recordQuery } from '../directory';
import { readableNumber } from '../ui/format';
import { recordAddressee } from './addressee';
import { Composer } from './composer';
import { PendingBubbles } from './pending-bubbles';

/** Starts a conversation, which opens once its first text is sent. */
export function FirstText({ recordId, to }: { readonly recordId: string; readonly to: string }) {
  const [, navigate] = useLocation();
  const { data: record } = useQuery(recordQuery(recordId));
  if (!record) return null;
  const addressee = recordAddressee(record, to);
  return (
    <div className="first-text" role="group" aria-label={`New conversation with ${record.name}`}>
      <div className="history-content">
        <h3 className="day">New conversation with {readableNumber(to)}</h3>
        <PendingBubbles threadKey={addressee.threadKey} seenMessageId={null} />
      </div>
      <Composer addressee={addressee} autoFocus onLeave={() => navigate(`/r/${recordId}`)} />
    </div>
  );
}
