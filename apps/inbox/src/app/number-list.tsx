import { t } from '@lingui/core/macro';
import { Link, useSearchParams } from 'wouter';
import { useMe } from '../directory';

/** The numbers the user can send from; each lists its conversations. */
export function NumberList() {
  const { numbers } = useMe();
  const [parameters] = useSearchParams();
  if (numbers.length < 2) return null;
  const chosen = parameters.get('number');
  return (
    <>
      <h2 className="sidebar-title" id="numbers-title">
        {t`Numbers`}
      </h2>
      <ul className="view-list" aria-labelledby="numbers-title">
        {numbers.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/?number=${encodeURIComponent(id)}`}
              className="view-link"
              aria-current={id === chosen ? 'page' : undefined}
            >
              <span className="dot" aria-hidden="true" />
              <span dir="auto">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
