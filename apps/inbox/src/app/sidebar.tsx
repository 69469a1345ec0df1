import { msg, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import { Link } from 'wouter';
import { useMe } from '../directory';
import type { Role } from '../generated/graphql';
import { isolated, LanguageChoice } from '../language';
import { Bell } from '../notifications';
import { signOut } from '../sign-in';
import { Avatar } from '../ui/avatar';
import { Icon, type IconName } from '../ui/icon';
import { type View, ViewList } from '../work';
import { NewTextButton } from './new-text';
import { NumberList } from './number-list';

const pages = [
  { name: 'messages', label: msg`Messages`, href: '/' },
  { name: 'records', label: msg`Records`, href: '/records' },
  { name: 'templates', label: msg`Templates`, href: '/templates' },
] as const;
/** Few roles have it, and managers have one screen of it. */
const administration = {
  ADMIN: [{ name: 'admin', label: msg`Administration`, href: '/admin' }],
  SALES_MANAGER: [{ name: 'admin', label: msg`Figures`, href: '/admin/figures' }],
  SALESPERSON: [],
  VIEWER: [],
} as const satisfies Readonly<Record<Role, unknown>>;

interface SidebarProps {
  readonly current: (typeof pages)[number]['name'] | 'admin' | null;
  /** What the list shows; null on other pages. */
  readonly view: View | null;
  /** In a demo only. */
  readonly handset: { readonly isShown: boolean; readonly toggle: () => void } | null;
}

/** Wide, with the views and their counts; on a smaller screen, icons; on a phone, a bar at the bottom. */
export function Sidebar({ current, view, handset }: SidebarProps) {
  const { me } = useMe();
  const canText = me !== undefined && me.role !== 'VIEWER';
  return (
    <nav className="sidebar" aria-label={t({ message: 'Main', context: 'navigation' })}>
      <p className="brand" aria-hidden="true">
        <span className="logo">P</span>
        <span className="nav-label">Patchbay</span>
      </p>
      {canText && <NewTextButton />}
      {canText && (
        <div className="sidebar-views">
          <ViewList current={view} />
          <NumberList />
        </div>
      )}
      <span className="sidebar-space" />
      {[...pages, ...(me === undefined ? [] : administration[me.role])].map(({ name, label, href }) => (
        <Link
          key={name}
          href={href}
          className={`nav-item nav-${name}`}
          aria-label={i18n._(label)}
          aria-current={name === current ? 'page' : undefined}
          title={i18n._(label)}
        >
          <NavContent icon={name} label={i18n._(label)} />
        </Link>
      ))}
      <Bell />
      {handset && (
        <button
          type="button"
          className="nav-item"
          aria-label={t`The customer’s phone`}
          title={t`The customer’s phone`}
          aria-pressed={handset.isShown}
          onClick={handset.toggle}
        >
          <NavContent icon="phone" label={t`Customer’s phone`} />
        </button>
      )}
      <LanguageChoice />
      <div className="nav-foot">
        <span className="nav-me" title={me?.name}>
          {me && (
            <>
              <Avatar name={me.name} />
              <span className="nav-label" aria-hidden="true">
                {me.name}
              </span>
              <span className="sr-only">{signedInText(me.name)}</span>
            </>
          )}
        </span>
        <button
          type="button"
          className="nav-item nav-sign-out"
          aria-label={t`Sign out`}
          title={t`Sign out`}
          onClick={() => void signOut()}
        >
          <Icon name="sign-out" />
        </button>
      </div>
    </nav>
  );
}

function signedInText(user: string): string {
  const name = isolated(user);
  return t`Signed in as ${name}`;
}

function NavContent({ icon, label }: { readonly icon: IconName; readonly label: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className="nav-label" aria-hidden="true">
        {label}
      </span>
    </>
  );
}
