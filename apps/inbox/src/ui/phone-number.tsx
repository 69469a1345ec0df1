import { Trans } from '@lingui/react/macro';
import { readableNumber } from './format';

/** Digits run from left to right, whatever is around them. */
export function PhoneNumber({ children }: { readonly children: string }) {
  return <bdi dir="ltr">{readableNumber(children)}</bdi>;
}

/** Which number of a customer texts with which one of the company. */
export function NumberOnNumber({ customerNumber, own }: { readonly customerNumber: string; readonly own: string }) {
  return (
    <Trans>
      <PhoneNumber>{customerNumber}</PhoneNumber> on <bdi>{own}</bdi>
    </Trans>
  );
}
