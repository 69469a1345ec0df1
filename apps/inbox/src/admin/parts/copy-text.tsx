import { t } from '@lingui/core/macro';
import { showToast } from '../../ui/toasts';

/** Something to paste elsewhere. `name` says what it is. */
export function CopyText({ name, children }: { readonly name: string; readonly children: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(children);
    showToast(t`Copied.`);
  };
  const fail = () => showToast(t`The browser does not allow copying. Select the text instead.`);
  return (
    <div className="copy">
      <code dir="ltr">{children}</code>
      <button type="button" className="button" aria-label={t`Copy: ${name}`} onClick={() => void copy().catch(fail)}>
        {t`Copy`}
      </button>
    </div>
  );
}
