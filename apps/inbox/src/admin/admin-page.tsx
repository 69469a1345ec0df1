import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import { useMe } from '../directory';
import { screens } from './screens';

/** A menu of screens, and the chosen one beside it; on a phone, one of the two. */
export function AdminPage() {
  const { me } = useMe();
  const [location] = useLocation();
  const [, route] = useRoute('/admin/:screen/:id?');
  if (me === undefined) return null;
  if (me.role === 'SALES_MANAGER') return <ManagersScreen path={location} />;
  if (me.role !== 'ADMIN') return <NoPermission />;
  const current = screens.find(({ href }) => href === location || href === `/admin/${route?.screen ?? ''}`);
  return (
    <>
      <nav className="list admin-menu" aria-label={t`Administration`} data-has-selection={current && true}>
        <header className="list-head">
          <h2 className="list-title">{t`Administration`}</h2>
        </header>
        <ul className="choices scroller padded">
          {screens.map(({ href, title }) => (
            <li key={href}>
              <Link href={href} aria-current={href === current?.href ? 'page' : undefined}>
                {i18n._(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current === undefined ? (
        <section className="pane pane-empty" aria-label={t`Administration`}>
          <p className="hint">{t`Select what to set up.`}</p>
        </section>
      ) : (
        <section className="pane admin" aria-label={i18n._(current.title)} key={current.href}>
          <Suspense>
            <current.Screen key={route?.id} id={route?.id} />
          </Suspense>
        </section>
      )}
    </>
  );
}

/** The only one that they have, so it needs no menu. */
function ManagersScreen({ path }: { readonly path: string }) {
  const screen = screens.find(({ isForManagers }) => isForManagers);
  if (screen === undefined || path !== screen.href) return <NoPermission />;
  return (
    <section className="pane pane-alone admin" aria-label={i18n._(screen.title)}>
      <screen.Screen id={undefined} />
    </section>
  );
}

function NoPermission() {
  return (
    <section className="pane pane-empty pane-alone" aria-label={t`Administration`}>
      <p>
        <strong>{t`Only administrators can change settings.`}</strong>
      </p>
      <p className="quiet">{t`If you need something changed, ask your administrator.`}</p>
    </section>
  );
}
