import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import type { MessageItemFragment } from '../generated/graphql';
import { problemTexts } from '../language';

type DeliveryProblemProps = { readonly status: string; readonly problem: NonNullable<MessageItemFragment['problem']> };

/** Why a message failed: opens on hover, focus, or tap. */
export function DeliveryProblem({ status, problem }: DeliveryProblemProps) {
  const { providerCode } = problem;
  const { reason, advice } = problemTexts(problem);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Tooltip.Provider delayDuration={150}>
      <Tooltip.Root open={isOpen} onOpenChange={setIsOpen}>
        <Tooltip.Trigger
          className="status status-problem"
          // By default a tap closes it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.preventDefault();
            setIsOpen(true);
          }}
        >
          {t`${status} — why?`}
        </Tooltip.Trigger>
        {/* Outside the history, a live region that would read it out. */}
        <Tooltip.Portal container={document.querySelector('main')}>
          <Tooltip.Content className="popover" sideOffset={6} collisionPadding={12}>
            <p>
              <strong>{reason}</strong>
            </p>
            <p>{advice}</p>
            {providerCode && (
              <p className="quiet">
                <Trans>
                  Carrier code: <bdi>{providerCode}</bdi>
                </Trans>
              </p>
            )}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
