import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  /** Below the field: what it is for, and what it takes. */
  readonly hint?: ReactNode;
}

function Field({
  label,
  hint,
  children,
}: FieldProps & { readonly children: (hintId: string | undefined) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label>
        {label}
        {children(hint === undefined ? undefined : id)}
      </label>
      {hint !== undefined && (
        <p className="quiet" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

type Input = Omit<ComponentProps<'input'>, 'onChange' | 'value'>;

interface TextFieldProps extends FieldProps, Input {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(hintId) => (
        <input
          dir="auto"
          autoComplete="off"
          {...input}
          aria-describedby={hintId}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function SelectField<Value extends string>({ label, hint, value, onChange, options }: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint}>
      {(hintId) => (
        <select value={value} aria-describedby={hintId} onChange={({ target }) => onChange(target.value as Value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckField({ label, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
