/** notifications */
export { forgetNotifications } from './delete-old-notifications';
export { markNotificationsRead } from './mark-notifications-read';
export type { NewNotification, NotificationKind, Notifications } from './notifications';
export { notify, peopleConcerned, peopleToStepIn, whoMayRead } from './notify';
