import { useEffect, useState } from 'react';
import { useLocation, useRoute, useSearchParams } from 'wouter';
import { configReady } from '../api';
import { RecordsPage } from '../directory';
import type { Connection } from '../events';
import { Handset } from '../handset';
import { useNotifications } from '../notifications';
import { FirstText } from '../sending';
import { TemplatesPage } from '../templates';
import { Toasts } from '../ui/toasts';
import { MessagesPage } from './messages-page';
import { Rail } from './rail';

export function Inbox({ connection }: { readonly connection: Connection }) {
  const [path] = useLocation();
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  const [, conversation] = useRoute('/c/:id');
  const [, record] = useRoute('/r/:id');
  const [isTemplates, template] = useRoute('/templates/:id?');
  const [isDemo, setIsDemo] = useState(false);
  const [showsHandset, setShowsHandset] = useState(() => window.innerWidth >= 1_100);
  const { unreadCount } = useNotifications();

  useEffect(() => void configReady.then(({ demo }) => setIsDemo(demo)), []);
  useEffect(() => {
    document.title = unreadCount > 0 ? `(${unreadCount}) Patchbay` : 'Patchbay';
  }, [unreadCount]);

  const isMessages = path === '/' || conversation !== null;
  const isRecords = path === '/records' || record !== null;
  return (
    <div
      className="app"
      data-connection={connection}
      data-view={conversation !== null || record !== null ? 'detail' : 'list'}
    >
      <Rail
        current={isMessages ? 'messages' : isRecords ? 'records' : isTemplates ? 'templates' : null}
        handset={isDemo ? { isShown: showsHandset, toggle: () => setShowsHandset(!showsHandset) } : null}
      />
      <main className="columns">
        <h1 className="sr-only">Patchbay</h1>
        {connection === 'lost' && (
          <p className="banner" role="status">
            Connection lost. Reconnecting… You won’t miss anything.
          </p>
        )}
        {isMessages && <MessagesPage conversationId={conversation?.id} />}
        {isRecords && (
          <RecordsPage id={record?.id}>
            {record !== null && to !== null && <FirstText key={to} recordId={record.id} to={to} />}
          </RecordsPage>
        )}
        {isTemplates && <TemplatesPage id={template.id} />}
        {isDemo && showsHandset && (
          <Handset key={conversation?.id} conversationId={conversation?.id} onClose={() => setShowsHandset(false)} />
        )}
      </main>
      <Toasts />
    </div>
  );
}
