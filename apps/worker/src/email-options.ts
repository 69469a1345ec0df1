import { createSendEmail } from '@patchbay/email';
import type { EmailAlarmDependencies } from '@patchbay/messaging';
import type { App } from '@patchbay/service-kit';

const outcomes = ['sent', 'failed', 'gave-up'] as const;

/** How alarms are sent by e-mail, and what is counted of it. */
export function emailOptions({
  config: { alarms },
  metrics,
  log,
}: Pick<App, 'config' | 'metrics' | 'log'>): Pick<EmailAlarmDependencies, 'sendEmail' | 'onEmail'> {
  const emails = metrics.counter('patchbay_alarm_emails_total', 'Attempts to send an alarm by e-mail.', {
    outcome: outcomes,
  });
  const { email } = alarms;
  return {
    sendEmail:
      email === undefined
        ? // Another worker, which has the settings, added the job.
          () => Promise.reject(new Error('SMTP_URL is not set for this worker.'))
        : createSendEmail({ url: email.smtpUrl.reveal(), from: email.from, to: email.to }),
    onEmail(outcome, error) {
      emails.inc({ outcome });
      if (error !== undefined) log.warn({ err: error, outcome }, 'An alarm could not be sent by e-mail.');
    },
  };
}
