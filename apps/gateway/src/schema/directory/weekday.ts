import type { Weekday as WeekdayName } from '@patchbay/messaging';
import { createEnum } from '../enum';

export const Weekday = createEnum<WeekdayName>('Weekday', 'A day of the week, in the time zone that counts.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});
