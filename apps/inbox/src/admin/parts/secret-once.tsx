import { t } from '@lingui/core/macro';
import { CopyText } from './copy-text';

interface SecretOnceProps {
  readonly name: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** What is stored only as a hash or encrypted: now is the time to copy it. */
export function SecretOnce({ name, secret, onDone }: SecretOnceProps) {
  return (
    <section className="hand-over" role="status">
      <h3>{name}</h3>
      <p>{t`Copy it now: it is not shown again.`}</p>
      <CopyText name={name}>{secret}</CopyText>
      <button type="button" className="button button-primary" onClick={onDone}>
        {t`I copied it`}
      </button>
    </section>
  );
}
