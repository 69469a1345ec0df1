/**
 * alarms: the facts that alarms are raised from, and the alarms.
 *
 * Invariant: looking for facts costs the same however much the company sends. A statement reads the few rows of an index
 * that has only what is wrong, and stops counting at a thousand. It does not decide when an alarm begins or ends.
 */
export { AlarmEntity } from './alarm.entity';
export { type AlarmQueries, createAlarmQueries } from './alarm-queries';
export { createAlarmStore } from './alarm-store';
