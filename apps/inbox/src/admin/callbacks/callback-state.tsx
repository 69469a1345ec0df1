import { i18n } from '@lingui/core';
import { PhoneNumber } from '../../ui/phone-number';
import { causeText, dismissedLook, stateLooks } from './names';
import type { CallbackItem } from './operations';

/** What became of a callback, and why. */
export function CallbackState({ callback }: { readonly callback: CallbackItem }) {
  const { name, className } = callback.isDismissed ? dismissedLook : stateLooks[callback.state];
  const cause = causeText(callback);
  return (
    <>
      <span className={className}>{i18n._(name)}</span>
      {cause !== null && (
        <p className="quiet" dir="auto">
          {cause}
        </p>
      )}
      {callback.dismissalReason !== null && (
        <p>
          <q dir="auto">{callback.dismissalReason}</q>
        </p>
      )}
      {callback.missingNumber !== null && <PhoneNumber>{callback.missingNumber}</PhoneNumber>}
    </>
  );
}
