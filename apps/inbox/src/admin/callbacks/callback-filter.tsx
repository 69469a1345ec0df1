import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ReceiptCauseCode, ReceiptState } from '../../generated/graphql';
import { SelectField, TextField } from '../parts';
import { causes, dismissedLook, stateLooks } from './names';
import type { CallbackFilter } from './operations';

export interface CallbackChoice {
  readonly typed: string;
  readonly state: ReceiptState | 'DISMISSED' | 'ALL';
  readonly cause: ReceiptCauseCode | '';
}

const states = Object.keys(stateLooks) as ReceiptState[];
const causeCodes = Object.keys(causes) as ReceiptCauseCode[];

/** What the API is asked for. */
export function filterOf({ state, cause }: CallbackChoice, search: string): CallbackFilter {
  const causeFilter = { causeCodes: cause === '' ? null : [cause], search: search || null };
  if (state === 'ALL') return { states: null, isDismissed: null, ...causeFilter };
  if (state === 'DISMISSED') return { states: ['IGNORED'], isDismissed: true, ...causeFilter };
  return { states: [state], isDismissed: state === 'IGNORED' ? false : null, ...causeFilter };
}

interface CallbackFiltersProps {
  readonly choice: CallbackChoice;
  readonly onChange: (choice: CallbackChoice) => void;
}

export function CallbackFilters({ choice, onChange }: CallbackFiltersProps) {
  return (
    <div className="filters form">
      <TextField
        label={t`Search`}
        type="search"
        placeholder={t`Number or words`}
        maxLength={200}
        value={choice.typed}
        onChange={(typed) => onChange({ ...choice, typed })}
      />
      <SelectField
        label={t`State`}
        value={choice.state}
        onChange={(state) => onChange({ ...choice, state })}
        options={[
          ...states.map((value) => ({ value, label: i18n._(stateLooks[value].name) })),
          { value: 'DISMISSED' as const, label: i18n._(dismissedLook.name) },
          { value: 'ALL' as const, label: t({ message: 'All', context: 'callbacks' }) },
        ]}
      />
      <SelectField
        label={t`Cause`}
        value={choice.cause}
        onChange={(cause) => onChange({ ...choice, cause })}
        options={[
          { value: '' as const, label: t({ message: 'Any', context: 'cause' }) },
          ...causeCodes.map((value) => ({ value, label: i18n._(causes[value]) })),
        ]}
      />
    </div>
  );
}
