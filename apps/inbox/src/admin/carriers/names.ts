import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CarrierAccountState, ProviderKind } from '../../generated/graphql';

const carriers = {
  GENERIC: msg`Any other carrier`,
  SIMULATOR: msg`Simulator`,
  TELESIGN: msg`TeleSign`,
  TWILIO: msg`Twilio`,
  VONAGE: msg`Vonage`,
} satisfies Record<ProviderKind, unknown>;

export const carrierName = (provider: ProviderKind): string => i18n._(carriers[provider]);

export const stateLooks = {
  ACTIVE: { name: msg`Active`, className: 'state-good' },
  PAUSED: { name: msg`Paused`, className: 'state-wait' },
  FAILING: { name: msg`Failing`, className: 'state-bad' },
} satisfies Record<CarrierAccountState, unknown>;
