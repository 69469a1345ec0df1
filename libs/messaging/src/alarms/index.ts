/**
 * alarms: problems that an administrator has to know of.
 *
 * - An alarm is raised from facts in the database, and ends when they are gone. Nobody opens or closes one by hand.
 * - There is one open alarm per kind and key. Administrators learn once of its begin and once of its end, however many workers there are:
 *   notifications, the audit log and jobs that send e-mail are committed with the change.
 * - It stores what it is about. Its words are written when it is read.
 *
 * It does not know how e-mail is sent, or when the worker looks.
 */
export {
  type Alarm,
  type AlarmFact,
  type AlarmKind,
  alarmKinds,
  type Alarms,
  type AlarmThresholds,
  maxAlarmCount,
  maxAlarmSubjects,
} from './alarms';
export { type AlarmText, describeAlarm } from './describe-alarm';
export { type Email, emailAlarm, type EmailAlarmDependencies, type SendEmail } from './email-alarm';
export { type AlarmChanges, watchAlarms, type WatchAlarmsDependencies } from './watch-alarms';
