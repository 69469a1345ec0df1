import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useSearchParams } from 'wouter';
import { ConversationPane, ListColumn } from '../conversations';
import { useMe } from '../directory';
import { FirstTextToLead } from '../sending';

interface MessagesPageProps {
  readonly conversationId: string | undefined;
  /** A text to a number that has no conversation yet. */
  readonly isNew: boolean;
}

export function MessagesPage({ conversationId, isNew }: MessagesPageProps) {
  const { me } = useMe();
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  if (me?.role === 'VIEWER') return <NoPermission />;
  return (
    <>
      <ListColumn selectedId={conversationId} />
      {isNew && to !== null ? (
        <FirstTextToLead key={to} to={to} name={parameters.get('name') || to} />
      ) : conversationId === undefined ? (
        <NothingSelected />
      ) : (
        <ConversationPane id={conversationId} foundId={parameters.get('at')} words={parameters.get('q') ?? ''} />
      )}
    </>
  );
}

function NoPermission() {
  return (
    <section className="pane pane-empty pane-alone" aria-label={t`Conversation`}>
      <p>
        <strong>{t`You don’t have permission to read or send texts.`}</strong>
      </p>
      <p className="quiet">
        <Trans>
          Texts to your numbers are kept, and you are notified of each one. To read them, ask your administrator for the
          salesperson role. You can still see <Link href="/records">Records</Link>.
        </Trans>
      </p>
    </section>
  );
}

function NothingSelected() {
  return (
    <section className="pane pane-empty" aria-label={t`Conversation`}>
      <p>{t`Select a conversation.`}</p>
      <p className="quiet">
        <Trans>
          <kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> to move, <kbd>u</kbd> for the next unread, <kbd>/</kbd>{' '}
          to search, <kbd>?</kbd> for all shortcuts
        </Trans>
      </p>
    </section>
  );
}
