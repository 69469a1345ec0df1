import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { Connection } from './api/live';
import { ApiError } from './api/request';
import { configReady, session, useVisit } from './api/session';
import { useLive } from './api/use-live';
import { useMe } from './api/use-me';
import { ConversationPane } from './conversation/pane';
import { ConversationList } from './conversations/conversation-list';
import { Handset } from './handset/handset';
import { Bell } from './notifications/bell';
import { useNotifications } from './notifications/use-notifications';
import { RecordsPage } from './records/records-page';
import { forgetOidc, resumeOidc } from './sign-in/oidc';
import { SignIn } from './sign-in/sign-in';
import { TemplatesPage } from './templates/templates-page';
import { Avatar } from './ui/avatar';
import { Toasts } from './ui/toasts';

export function App() {
  const visit = useVisit();
  return <Session key={visit} isSignedIn={visit !== null} />;
}

/** What one person read is gone with their session. */
function Session({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{isSignedIn ? <SignedIn /> : <SignIn />}</QueryClientProvider>;
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Live events keep it fresh.
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !(error instanceof ApiError) && failures < 3,
      },
    },
  });

async function leave(): Promise<void> {
  const { oidc } = await configReady;
  if (oidc !== null) await forgetOidc(oidc);
  session.signOut();
}

function SignedIn() {
  const { connection, isReady } = useLive();
  useEffect(() => void configReady.then(({ oidc }) => oidc && resumeOidc(oidc)), []);
  if (isReady) return <Inbox connection={connection} />;
  return (
    <div className="app" aria-busy="true">
      {connection === 'lost' && (
        <p className="banner" role="status">
          Patchbay cannot be reached. It is tried again.
        </p>
      )}
    </div>
  );
}

const icons = {
  messages: 'M4 5h16v11H9l-5 4z',
  records:
    'M16 20v-1a4 4 0 0 0-4-4H8a4 4 0 0 0-4 4v1M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M20 20v-1a4 4 0 0 0-3-3.8M15 4.2a3.5 3.5 0 0 1 0 6.6',
  templates: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5',
  phone: 'M8 2h8a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM11 18.5h2',
  leave: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
} as const;

function Icon({ name }: { readonly name: keyof typeof icons }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={icons[name]} />
    </svg>
  );
}

function Inbox({ connection }: { readonly connection: Connection }) {
  const { me } = useMe();
  const [path] = useLocation();
  const [, conversation] = useRoute('/c/:id');
  const [, record] = useRoute('/r/:id');
  const [isTemplates, template] = useRoute('/templates/:id?');
  const [isDemo, setIsDemo] = useState(false);
  const [showsHandset, setShowsHandset] = useState(() => window.innerWidth >= 1_100);
  const { unreadCount: unread } = useNotifications();

  useEffect(() => void configReady.then(({ demo }) => setIsDemo(demo)), []);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) Patchbay` : 'Patchbay';
  }, [unread]);

  const isMessages = path === '/' || conversation !== null;
  const isRecords = path === '/records' || record !== null;
  return (
    <div
      className="app"
      data-connection={connection}
      data-view={conversation !== null || record !== null ? 'detail' : 'list'}
    >
      <nav className="rail" aria-label="Main">
        <Link
          href="/"
          className="nav-item"
          aria-label="Messages"
          aria-current={isMessages ? 'page' : undefined}
          title="Messages"
        >
          <Icon name="messages" />
        </Link>
        <Link
          href="/records"
          className="nav-item"
          aria-label="Records"
          aria-current={isRecords ? 'page' : undefined}
          title="Records"
        >
          <Icon name="records" />
        </Link>
        <Link
          href="/templates"
          className="nav-item"
          aria-label="Templates"
          aria-current={isTemplates ? 'page' : undefined}
          title="Templates"
        >
          <Icon name="templates" />
        </Link>
        <Bell />
        <span className="rail-space" />
        {isDemo && (
          <button
            type="button"
            className="nav-item"
            aria-label="The customer's phone"
            title="The customer's phone"
            aria-pressed={showsHandset}
            onClick={() => setShowsHandset(!showsHandset)}
          >
            <Icon name="phone" />
          </button>
        )}
        {me && (
          <span className="nav-me" title={me.name}>
            <Avatar name={me.name} />
            <span className="sr-only">Signed in as {me.name}</span>
          </span>
        )}
        <button type="button" className="nav-item" aria-label="Sign out" title="Sign out" onClick={() => void leave()}>
          <Icon name="leave" />
        </button>
      </nav>
      <main className="columns">
        <h1 className="sr-only">Patchbay</h1>
        {connection === 'lost' && (
          <p className="banner" role="status">
            The connection is lost. It is tried again; nothing will be missed.
          </p>
        )}
        {isMessages && me?.role === 'VIEWER' && (
          <section className="pane pane-empty pane-alone" aria-label="Conversation">
            <p>
              <strong>You lack the privilege to read and send text messages.</strong>
            </p>
            <p className="quiet">
              Texts to your numbers are kept, and you are told of each. Ask your administrator for the role of a
              salesperson to read them. <Link href="/records">Records</Link> are yours to see.
            </p>
          </section>
        )}
        {isMessages && me?.role !== 'VIEWER' && (
          <>
            <ConversationList selectedId={conversation?.id} />
            {conversation !== null ? (
              <ConversationPane id={conversation.id} />
            ) : (
              <section className="pane pane-empty" aria-label="Conversation">
                <p>Choose a conversation.</p>
                <p className="quiet">
                  <kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd> to move, <kbd>u</kbd> for the next unread,{' '}
                  <kbd>r</kbd> to reply, <kbd>/</kbd> to search
                </p>
              </section>
            )}
          </>
        )}
        {isRecords && <RecordsPage id={record?.id} />}
        {isTemplates && <TemplatesPage id={template.id} />}
        {isDemo && showsHandset && <Handset conversationId={conversation?.id} onClose={() => setShowsHandset(false)} />}
      </main>
      <Toasts />
    </div>
  );
}
