import { i18n } from '@lingui/core';
import { stateLooks } from './names';
import type { CarrierAccount } from './operations';

export function AccountState({ state }: Pick<CarrierAccount, 'state'>) {
  const { name, className } = stateLooks[state];
  return <span className={className}>{i18n._(name)}</span>;
}
