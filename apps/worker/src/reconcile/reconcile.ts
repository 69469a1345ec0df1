import { reconcileInbound } from '@patchbay/messaging';
import { newId, type Config, now } from '@patchbay/service-kit';
import { withCarriers } from './with-carriers';

/** Reads the logs of the carriers; returns a line for each carrier that has one. */
export const reconcile = (config: Config, since: Date, signal: AbortSignal): Promise<string[]> =>
  withCarriers(config, 'patchbay-reconcile', async ({ receipts }, carriers) => {
    const results = await reconcileInbound({ carriers, receipts, now, newId }, since, signal);
    if (results.length === 0)
      return [
        'No carrier with a readable log is set up. Twilio has one: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.',
      ];
    return results.map(
      ({ carrier, listed, takenIn }) =>
        `${carrier}: ${listed} texts since ${since.toISOString()}, of which ${takenIn} were missing here and are stored now.`,
    );
  });

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `2h`, `30m`, `7d`, or a time in ISO 8601; null for anything else and for a time in the future. */
export function readSince(given: string, now: Date): Date | null {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(given) ?? [];
  const since =
    unit === undefined
      ? new Date(/^\d{4}-\d\d-\d\d/.test(given) ? given : Number.NaN)
      : new Date(now.getTime() - Number(count) * units[unit as keyof typeof units]);
  return Number.isNaN(since.getTime()) || since > now ? null : since;
}
