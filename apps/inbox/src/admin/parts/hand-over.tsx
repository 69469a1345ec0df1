import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '../../generated';
import type { HandOverFactsFragment } from '../../generated/graphql';
import { refusalText } from '../../language';
import { Problem } from '../../ui/problem';
import { CheckField } from './fields';
import { Loaded } from './loaded';
import { type FoundOwner, OwnerPicker } from './owner-picker';
import { adminKey } from './use-change';

graphql(`
  fragment HandOverFacts on HandOverPayload {
    phoneNumbers { id name number }
    recordCount
    openConversationCount
    scheduledMessages { id }
    templates { id }
    messagesInDoubt { id }
    userErrors { code message }
  }
`);

export interface HandOverChoice {
  readonly handOverToId: string | null;
  readonly leaveUnattended: boolean;
}

interface HandOverProps {
  /** Who leaves. */
  readonly id: string;
  /** Also decides what the preview is stored under. */
  readonly action: string;
  readonly preview: (choice: HandOverChoice) => Promise<HandOverFactsFragment>;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onConfirm: (choice: HandOverChoice) => void;
  readonly onCancel: () => void;
}

/** What somebody leaves behind, who takes it over, and the button that does it: shown as it would be, before it is. */
export function HandOver({ id, action, preview, isBusy, error, onConfirm, onCancel }: HandOverProps) {
  const [heir, setHeir] = useState<FoundOwner | null>(null);
  const [leaveUnattended, setLeaveUnattended] = useState(false);
  const choice = { handOverToId: heir?.id ?? null, leaveUnattended };
  const facts = useQuery({
    queryKey: [adminKey, 'hand-over', action, id, choice],
    queryFn: () => preview(choice),
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  return (
    <section className="hand-over" aria-label={action}>
      <Loaded query={facts}>
        {(found) => (
          <>
            <Facts facts={found} />
            <OwnerPicker
              label={t`Hand over to`}
              hint={t`Numbers, records, templates and scheduled texts go there.`}
              kinds={['user', 'team']}
              value={heir}
              onChange={setHeir}
              exclude={[id]}
            />
            {heir === null && (
              <CheckField
                label={t`Leave everything to nobody. Texts that come in are reported to those who step in.`}
                isChecked={leaveUnattended}
                onChange={setLeaveUnattended}
              />
            )}
            {found.userErrors.map((refusal) => (
              <p className="notice" key={refusal.message}>
                {refusalText(refusal)}
              </p>
            ))}
            {error && <Problem>{error.message}</Problem>}
            <div className="buttons">
              <button
                type="button"
                className="button button-danger"
                disabled={isBusy || facts.isPlaceholderData || found.userErrors.length > 0}
                onClick={() => onConfirm(choice)}
              >
                {action}
              </button>
              <button type="button" className="button" onClick={onCancel}>
                {t`Cancel`}
              </button>
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** What changes hands. */
export function Facts({ facts }: { readonly facts: HandOverFactsFragment }) {
  const { recordCount, openConversationCount } = facts;
  const numberCount = facts.phoneNumbers.length;
  const scheduledCount = facts.scheduledMessages.length;
  const templateCount = facts.templates.length;
  const doubtCount = facts.messagesInDoubt.length;
  const lines = [
    numberCount > 0 && plural(numberCount, { one: '# number', other: '# numbers' }),
    recordCount > 0 && plural(recordCount, { one: '# record', other: '# records' }),
    openConversationCount > 0 && plural(openConversationCount, { one: '# conversation', other: '# conversations' }),
    scheduledCount > 0 && plural(scheduledCount, { one: '# scheduled text', other: '# scheduled texts' }),
    templateCount > 0 && plural(templateCount, { one: '# template', other: '# templates' }),
    doubtCount > 0 &&
      plural(doubtCount, {
        one: '# text that may not have been sent',
        other: '# texts that may not have been sent',
      }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>{t`Nothing changes hands.`}</p>;
  return (
    <div>
      <p>{t`This changes hands:`}</p>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
