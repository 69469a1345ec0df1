import type { ReactNode } from 'react';
import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { BackArrow } from '../../ui/back-arrow';

interface ScreenProps {
  readonly title: ReactNode;
  /** One level up. */
  readonly back: string;
  /** The top of a screen has the menu beside it, so only a phone needs the way back. */
  readonly isTop?: boolean;
  /** What can be done here, at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A title, what can be done here, and the rest below. */
export function Screen({ title, back, isTop = false, actions, children }: ScreenProps) {
  return (
    <div className="screen">
      <header className="screen-head">
        <Link href={back} className={isTop ? 'icon-button only-narrow' : 'icon-button'} aria-label={t`Back`}>
          <BackArrow />
        </Link>
        <h2>{title}</h2>
        {actions}
      </header>
      {children}
    </div>
  );
}
