import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { numberText } from '../language';
import { Icon } from '../ui/icon';
import { useWorkCounts } from './use-work-counts';
import { type View, viewLooks, views } from './views';

/** The views with their counts, next to the list. */
export function ViewList({ current }: { readonly current: View | null }) {
  const counts = useWorkCounts();
  return (
    <ul className="view-list" aria-label={t`Views`}>
      {views.map((view) => (
        <li key={view}>
          <Link
            href={view === 'all' ? '/' : `/?view=${view}`}
            className="view-link"
            aria-current={view === current ? 'page' : undefined}
          >
            <Icon name={viewLooks[view].icon} />
            <span>{i18n._(viewLooks[view].name)}</span>
            {counts[view] !== undefined && counts[view] !== numberText(0) && (
              <span className="view-count">{counts[view]}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
