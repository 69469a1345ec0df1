import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { recordQuery } from '../directory';
import { isolated } from '../language';
import { readableNumber } from '../ui/format';
import { type Addressee, newLeadAddressee, recordAddressee } from './addressee';
import { Composer } from './composer';
import { PendingBubbles } from './pending-bubbles';

/** Starts a conversation with a record, which opens once its first text is sent. */
export function FirstText({ recordId, to }: { readonly recordId: string; readonly to: string }) {
  const { data: record } = useQuery(recordQuery(recordId));
  return record ? <NewConversation addressee={recordAddressee(record, to)} to={to} back={`/r/${recordId}`} /> : null;
}

/** Starts a conversation with a number that no record has. */
export function FirstTextToLead({ to, name }: { readonly to: string; readonly name: string }) {
  const shownName = isolated(name);
  return (
    <section className="pane" aria-label={t`New text to ${shownName}`}>
      <NewConversation addressee={newLeadAddressee(name, to)} to={to} back="/" />
    </section>
  );
}

interface NewConversationProps {
  readonly addressee: Addressee;
  readonly to: string;
  /** Where Escape leads. */
  readonly back: string;
}

function NewConversation({ addressee, to, back }: NewConversationProps) {
  const [, navigate] = useLocation();
  const [name, number] = [isolated(addressee.record.name), isolated(readableNumber(to))];
  return (
    <div className="first-text" role="group" aria-label={t`New conversation with ${name}`}>
      <div className="history-content">
        <h3 className="day">{t`New conversation with ${number}`}</h3>
        <PendingBubbles threadKey={addressee.threadKey} seenMessageId={null} />
      </div>
      <Composer addressee={addressee} autoFocus onLeave={() => navigate(back)} />
    </div>
  );
}
