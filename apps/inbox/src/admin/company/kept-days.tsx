import { plural, t } from '@lingui/core/macro';
import type { CompanySettingsInput } from '../../generated/graphql';
import { SelectField, TextField } from '../parts';
import type { Settings } from './operations';

const maxDays = 9_999;
const firstDays = 365;

export const daysText = (days: number): string =>
  days === 0 ? t`for ever` : plural(days, { one: '# day', other: '# days' });

/** For how many days each is kept then; null if it is kept as long as before, or longer. */
export interface KeptLess {
  readonly textDays: number | null;
  readonly receiptDays: number | null;
}

export function keptLess(settings: Settings, input: CompanySettingsInput): KeptLess {
  const less = (before: number | null, now: number | null | undefined, installed: number) => {
    if (now === undefined) return null;
    const [daysBefore, daysNow] = [before, now].map((days) => (days ?? installed) || Infinity) as [number, number];
    return daysNow < daysBefore ? daysNow : null;
  };
  return {
    textDays: less(settings.textDays, input.textDays, settings.installedTextDays),
    receiptDays: less(settings.receiptDays, input.receiptDays, settings.installedReceiptDays),
  };
}

interface KeptDaysProps {
  readonly settings: Settings;
  readonly input: CompanySettingsInput;
  readonly onChange: (part: Partial<CompanySettingsInput>) => void;
}

/** How long texts and callbacks are kept. */
export function KeptDays({ settings, input, onChange }: KeptDaysProps) {
  return (
    <>
      <h3>{t`How long data is kept`}</h3>
      <p className="quiet">
        {t`Older texts are emptied within about an hour, for good; that there were texts stays. Customers with a legal hold keep theirs.`}
      </p>
      <KeptDaysField
        label={t`Keep texts and their files`}
        daysLabel={t`Days to keep texts`}
        days={input.textDays === undefined ? settings.textDays : input.textDays}
        installedDays={settings.installedTextDays}
        onChange={(textDays) => onChange({ textDays })}
      />
      <KeptDaysField
        label={t`Keep callbacks of carriers`}
        daysLabel={t`Days to keep callbacks`}
        days={input.receiptDays === undefined ? settings.receiptDays : input.receiptDays}
        installedDays={settings.installedReceiptDays}
        onChange={(receiptDays) => onChange({ receiptDays })}
      />
    </>
  );
}

type Choice = 'installed' | 'forever' | 'days';

interface KeptDaysFieldProps {
  readonly label: string;
  readonly daysLabel: string;
  /** 0 for ever; null as installed; not a number while somebody types one. */
  readonly days: number | null;
  readonly installedDays: number;
  readonly onChange: (days: number | null) => void;
}

function KeptDaysField({ label, daysLabel, days, installedDays, onChange }: KeptDaysFieldProps) {
  const value: Choice = days === null ? 'installed' : days === 0 ? 'forever' : 'days';
  const installed = daysText(installedDays);
  const daysOf = { installed: null, forever: 0, days: installedDays || firstDays } satisfies Record<Choice, unknown>;
  return (
    <>
      <SelectField
        label={label}
        value={value}
        onChange={(choice) => onChange(daysOf[choice])}
        options={[
          { value: 'installed', label: t`As installed: ${installed}` },
          { value: 'forever', label: t`For ever` },
          { value: 'days', label: t`A number of days` },
        ]}
      />
      {days !== null && days !== 0 && (
        <TextField
          label={daysLabel}
          type="number"
          required
          min={1}
          max={maxDays}
          value={Number.isNaN(days) ? '' : String(days)}
          onChange={(typed) => onChange(Number(typed) || Number.NaN)}
        />
      )}
    </>
  );
}
