import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { newConversationPath } from '../directory';
import { isolated } from '../language';
import { Avatar } from '../ui/avatar';
import { BackArrow } from '../ui/back-arrow';
import { readableNumber } from '../ui/format';
import { Icon } from '../ui/icon';
import { PhoneNumber } from '../ui/phone-number';
import { nameOfType } from '../ui/record-types';
import { Consent } from './consent';
import { ConversationMenu } from './conversation-menu';
import type { Conversation } from './conversation-query';
import { pathTo } from './conversation-row';
import { LocalTime } from './local-time';

interface PaneHeadProps {
  readonly conversation: Conversation;
  readonly showsRecord: boolean;
  readonly onToggleRecord: () => void;
  readonly children: ReactNode;
}

/** Whom a conversation is with, and what can be done about it. */
export function PaneHead({ conversation, showsRecord, onToggleRecord, children }: PaneHeadProps) {
  const { record } = conversation;
  const numberName = conversation.phoneNumber.name;
  return (
    <header className="pane-head">
      <Link href={`/${location.search}`} className="icon-button only-small" aria-label={t`Back to the list`}>
        <BackArrow />
      </Link>
      <Avatar name={record.name} type={record.type} />
      <div className="pane-title">
        <h2 dir="auto">{record.name}</h2>
        <p className="quiet">
          <span className="pane-kind">{nameOfType(record.type)} · </span>
          <CustomerNumber conversation={conversation} />{' '}
          <span className="pane-on">
            <Trans>
              on <bdi>{numberName}</bdi>
            </Trans>
          </span>
          <LocalTime zones={conversation.customerTimeZones} />
        </p>
      </div>
      {children}
      <Consent conversation={conversation} />
      <button
        type="button"
        className="button pane-tool"
        aria-expanded={showsRecord}
        title={showsRecord ? t`Hide the record (I)` : t`Show the record (I)`}
        onClick={onToggleRecord}
      >
        <Icon name="person" />
        <span>{t({ message: 'Record', context: 'noun' })}</span>
      </button>
      <ConversationMenu conversation={conversation} showsRecord={showsRecord} onToggleRecord={onToggleRecord} />
    </header>
  );
}

/** The customer's number; if the record has several, a choice that leads to the conversations with the others. */
function CustomerNumber({ conversation }: { readonly conversation: Conversation }) {
  const { customerNumber, phoneNumber, record } = conversation;
  const [, navigate] = useLocation();
  const numbers = [...new Set([customerNumber, ...record.phones.map(({ number }) => number)])];
  if (numbers.length === 1) return <PhoneNumber>{customerNumber}</PhoneNumber>;
  const open = (number: string) => {
    const existing = record.conversations.edges
      .map(({ node }) => node)
      .filter((other) => other.customerNumber === number);
    const best = existing.find((other) => other.phoneNumber.id === phoneNumber.id) ?? existing[0];
    navigate(best === undefined ? newConversationPath(record.id, number) : pathTo(best.id));
  };
  return (
    <select
      className="inline-select"
      aria-label={t`The customer’s number`}
      value={customerNumber}
      onChange={(event) => open(event.target.value)}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {isolated(readableNumber(number))}
        </option>
      ))}
    </select>
  );
}
