import { t } from '@lingui/core/macro';
import type { Status } from '@patchbay/client';
import { useEffect, useState } from 'react';
import { useLocation, useRoute, useSearchParams } from 'wouter';
import { PersonHistory } from '../conversations';
import { RecordsPage } from '../directory';
import { Handset } from '../handset';
import { numberText } from '../language';
import { useNotifications } from '../notifications';
import { usePush } from '../push';
import { FirstText } from '../sending';
import { TemplatesPage } from '../templates';
import { useMinute } from '../ui/use-minute';
import { Toasts } from '../ui/toasts';
import { views } from '../work';
import { AdminRoute } from './admin-route';
import { MessagesPage } from './messages-page';
import { ShortcutHelp } from '../ui/shortcut-help';
import { Sidebar } from './sidebar';

export function Inbox({ connection, isDemo }: { readonly connection: Status; readonly isDemo: boolean }) {
  useMinute();
  usePush();
  const [path] = useLocation();
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  const [, conversation] = useRoute('/c/:id');
  const [, record] = useRoute('/r/:id');
  const [isTemplates, template] = useRoute('/templates/:id?');
  const isAdmin = /^\/(?:admin|setup)(?:\/|$)/.test(path);
  const [showsHandset, setShowsHandset] = useState(() => window.innerWidth >= 1_100);
  const { unreadCount } = useNotifications();

  useEffect(() => {
    document.title = unreadCount > 0 ? [`(${numberText(unreadCount)})`, 'Patchbay'].join(' ') : 'Patchbay';
    // On the icon, if Patchbay is installed.
    void navigator.setAppBadge?.(unreadCount).catch(() => undefined);
  }, [unreadCount]);

  const isNew = path === '/new';
  const isMessages = path === '/' || isNew || conversation !== null;
  const view = views.find((each) => each === parameters.get('view')) ?? 'all';
  const isRecords = path === '/records' || record !== null;
  return (
    <div
      className="app"
      data-connection={connection}
      data-view={conversation !== null || record !== null || isNew ? 'detail' : 'list'}
    >
      <Sidebar
        view={isMessages && parameters.get('number') === null ? view : null}
        current={isMessages ? 'messages' : isRecords ? 'records' : isTemplates ? 'templates' : isAdmin ? 'admin' : null}
        handset={isDemo && !isAdmin ? { isShown: showsHandset, toggle: () => setShowsHandset(!showsHandset) } : null}
      />
      <main className="columns">
        <h1 className="sr-only">Patchbay</h1>
        {connection === 'away' && (
          <p className="banner" role="status">
            {t`Connection lost. Reconnecting… You won’t miss anything.`}
          </p>
        )}
        {isMessages && <MessagesPage conversationId={conversation?.id} isNew={isNew} />}
        {isRecords && (
          <RecordsPage id={record?.id}>
            {record !== null && parameters.get('all') === '1' && <PersonHistory key={record.id} recordId={record.id} />}
            {record !== null && to !== null && <FirstText key={to} recordId={record.id} to={to} />}
          </RecordsPage>
        )}
        {isTemplates && <TemplatesPage id={template.id} />}
        {isAdmin && <AdminRoute />}
        {isDemo && showsHandset && !isAdmin && (
          <Handset key={conversation?.id} conversationId={conversation?.id} onClose={() => setShowsHandset(false)} />
        )}
      </main>
      <ShortcutHelp />
      <Toasts />
    </div>
  );
}
