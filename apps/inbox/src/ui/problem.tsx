import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

/** What went wrong, read out by screen readers. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="status-problem">
      {children}
    </p>
  );
}

/** In place of what could not be loaded. */
export function LoadError({ error, onRetry }: { readonly error: Error; readonly onRetry: () => unknown }) {
  return (
    <p className="hint" role="alert">
      {error.message}{' '}
      <button type="button" className="link" onClick={() => void onRetry()}>
        {t`Try again`}
      </button>
    </p>
  );
}
