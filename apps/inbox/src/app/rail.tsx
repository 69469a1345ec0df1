import { Link } from 'wouter';
import { configReady, session } from '../api';
import { useMe } from '../directory';
import { Bell } from '../notifications';
import { forgetOidc } from '../sign-in';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';

const pages = [
  { name: 'messages', label: 'Messages', href: '/' },
  { name: 'records', label: 'Records', href: '/records' },
  { name: 'templates', label: 'Templates', href: '/templates' },
] as const;

interface RailProps {
  readonly current: (typeof pages)[number]['name'] | null;
  /** In a demo only. */
  readonly handset: { readonly isShown: boolean; readonly toggle: () => void } | null;
}

async function signOut(): Promise<void> {
  const { oidc } = await configReady;
  if (oidc !== null) await forgetOidc(oidc);
  session.signOut();
}

export function Rail({ current, handset }: RailProps) {
  const { me } = useMe();
  return (
    <nav className="rail" aria-label="Main">
      {pages.map(({ name, label, href }) => (
        <Link
          key={name}
          href={href}
          className="nav-item"
          aria-label={label}
          aria-current={name === current ? 'page' : undefined}
          title={label}
        >
          <Icon name={name} />
        </Link>
      ))}
      <Bell />
      <span className="rail-space" />
      {handset && (
        <button
          type="button"
          className="nav-item"
          aria-label="The customer’s phone"
          title="The customer’s phone"
          aria-pressed={handset.isShown}
          onClick={handset.toggle}
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
      <button type="button" className="nav-item" aria-label="Sign out" title="Sign out" onClick={() => void signOut()}>
        <Icon name="sign-out" />
      </button>
    </nav>
  );
}
