import { msg } from '@lingui/core/macro';
import type { Weekday } from '../../generated/graphql';

export const weekdays = {
  MONDAY: msg`Monday`,
  TUESDAY: msg`Tuesday`,
  WEDNESDAY: msg`Wednesday`,
  THURSDAY: msg`Thursday`,
  FRIDAY: msg`Friday`,
  SATURDAY: msg`Saturday`,
  SUNDAY: msg`Sunday`,
} satisfies Record<Weekday, unknown>;
