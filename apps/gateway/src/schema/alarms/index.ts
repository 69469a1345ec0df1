/**
 * alarms: problems that an administrator has to know of, in the API.
 *
 * - Only administrators see alarms.
 * - Nobody opens or ends one here: the worker does, from facts.
 */
export { Alarm, toAlarm } from './alarm';

import { AlarmFieldsResolver } from './alarm-fields.resolver';
import { AlarmsResolver } from './alarms.resolver';

export const alarmsResolvers = [AlarmFieldsResolver, AlarmsResolver] as const;
