import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Preset } from './spans';

export const presetNames: Readonly<Record<Preset, MessageDescriptor>> = {
  today: msg`Today`,
  week: msg`Last 7 days`,
  fortnight: msg`Last 14 days`,
  month: msg`Last 30 days`,
  quarter: msg`Last 90 days`,
  year: msg`Last 365 days`,
  other: msg`Other days`,
};
