import type { RecordType } from '../generated/graphql';
import { recordTypeNames } from '../ui/record-types';
import { useFieldUses } from './use-templates';

interface LackingFieldsProps {
  readonly templateId: string;
  readonly recordType: RecordType;
}

/** What the user's records lack for the template that they just saved. */
export function LackingFields({ templateId, recordType }: LackingFieldsProps) {
  const lacking = useFieldUses(templateId).filter(({ recordsWithout }) => recordsWithout > 0);
  if (lacking.length === 0) return null;
  const names = recordTypeNames[recordType].many.toLowerCase();
  return (
    <div className="notice" role="status">
      {lacking.map(({ path, label, recordsWithout, recordsCounted }) => (
        <p key={path}>
          {recordsWithout.toLocaleString()} of your {recordsCounted.toLocaleString()} {names} lack {label}.
        </p>
      ))}
      <p>
        A text to them needs a default, like <code>{`{{ ${lacking[0]?.path ?? ''} | default: '…' }}`}</code>.
      </p>
    </div>
  );
}
