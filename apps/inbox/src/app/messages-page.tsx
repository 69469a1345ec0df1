import { Link } from 'wouter';
import { ConversationList, ConversationPane } from '../conversations';
import { useMe } from '../directory';

export function MessagesPage({ conversationId }: { readonly conversationId: string | undefined }) {
  const { me } = useMe();
  if (me?.role === 'VIEWER') return <NoPermission />;
  return (
    <>
      <ConversationList selectedId={conversationId} />
      {conversationId === undefined ? <NothingSelected /> : <ConversationPane id={conversationId} />}
    </>
  );
}

function NoPermission() {
  return (
    <section className="pane pane-empty pane-alone" aria-label="Conversation">
      <p>
        <strong>You don’t have permission to read or send texts.</strong>
      </p>
      <p className="quiet">
        Texts to your numbers are kept, and you are notified of each one. To read them, ask your administrator for the
        salesperson role. You can still see <Link href="/records">Records</Link>.
      </p>
    </section>
  );
}

function NothingSelected() {
  return (
    <section className="pane pane-empty" aria-label="Conversation">
      <p>Select a conversation.</p>
      <p className="quiet">
        <kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> to move, <kbd>u</kbd> for the next unread, <kbd>r</kbd>{' '}
        to reply, <kbd>/</kbd> to search
      </p>
    </section>
  );
}
