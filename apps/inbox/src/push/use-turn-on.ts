import { t } from '@lingui/core/macro';
import { showToast } from '../ui/toasts';
import { turnOffPush, turnOnPush } from './browser-push';

/** What a click does. */
export const useTurnOn = (language: string) => ({
  turnOn: () =>
    void turnOnPush(language).catch(() =>
      showToast(t`No push service can be reached from this browser. Notifications appear only while Patchbay is open.`),
    ),
  turnOff: () =>
    void turnOffPush().catch(() => showToast(t`Can’t reach Patchbay. Sign out to stop notifications on this device.`)),
});
