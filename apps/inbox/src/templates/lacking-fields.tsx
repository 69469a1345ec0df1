import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { RecordType } from '../generated/graphql';
import { isolated, numberText } from '../language';
import { useFieldUses } from './use-templates';

interface LackingFieldsProps {
  readonly templateId: string;
  readonly recordType: RecordType;
}

/** What the user's records lack for the template that they just saved. */
export function LackingFields({ templateId, recordType }: LackingFieldsProps) {
  const lacking = useFieldUses(templateId).filter(({ recordsWithout }) => recordsWithout > 0);
  if (lacking.length === 0) return null;
  const example = `{{ ${lacking[0]?.path ?? ''} | default: '…' }}`;
  return (
    <div className="notice" role="status">
      {lacking.map(({ path, label, recordsWithout, recordsCounted }) => (
        <p key={path}>
          {lackingText(recordType, numberText(recordsWithout), numberText(recordsCounted), isolated(label))}
        </p>
      ))}
      <p>
        <Trans>
          A text to them needs a default, like <code dir="ltr">{example}</code>.
        </Trans>
      </p>
    </div>
  );
}

function lackingText(recordType: RecordType, count: string, all: string, field: string): string {
  switch (recordType) {
    case 'CONTACT':
      return t`${count} of your ${all} contacts lack ${field}.`;
    case 'ACCOUNT':
      return t`${count} of your ${all} accounts lack ${field}.`;
    case 'OPPORTUNITY':
      return t`${count} of your ${all} opportunities lack ${field}.`;
    case 'LEAD':
      return t`${count} of your ${all} leads lack ${field}.`;
  }
}
