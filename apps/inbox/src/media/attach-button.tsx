import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import { addFiles } from './attachments';

/** What carriers take. Anything else is refused with the reason, if it is dropped or pasted. */
const types =
  'image/*,video/mp4,video/3gpp,video/quicktime,video/webm,audio/*,application/pdf,text/vcard,text/calendar,.vcf,.ics';

/** Picks files for the next text. */
export function AttachButton({ threadKey, isDisabled }: { readonly threadKey: string; readonly isDisabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="tool" disabled={isDisabled} onClick={() => input.current?.click()}>
        {t`Attach`}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={types}
        aria-label={t`Files to attach`}
        onChange={({ target }) => {
          addFiles(threadKey, target.files ?? []);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
