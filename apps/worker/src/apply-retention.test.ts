import type { KeptDays } from '@patchbay/messaging';
import { createMetrics, readConfig } from '@patchbay/service-kit';
import { applyRetention, daysOf } from './apply-retention';

const dayMs = 86_400_000;
const minimum = { DATABASE_URL: 'postgres://127.0.0.1/x', AUTH_JWT_SECRET: 'a-secret-that-is-long-enough-for-this' };
const retentionOf = (variables: Record<string, string>) =>
  readConfig({ ...minimum, ...variables }, 'standalone', {}).retention;

/** Does all chores once. */
async function apply(
  variables: Record<string, string>,
  removed: number | Error,
  settings: KeptDays | Error = { textDays: null, receiptDays: null },
  later = settings,
) {
  const asked = new Map<string, number>();
  const counted: string[] = [];
  const wentOn: string[] = [];
  const warned: unknown[] = [];
  const metrics = {
    ...createMetrics({ isServed: false }),
    counter: (name: string) => ({
      inc: ({ kind }: { kind: string }, count = 1) => counted.push(`${name} ${kind} ${count}`),
    }),
  };
  const now = Date.now();
  const retention = {
    remove: async (kind: string, before: Date, _: AbortSignal, goesOn: () => Promise<boolean>) => {
      const first = settings;
      settings = later;
      if (await goesOn().catch(() => false)) wentOn.push(kind);
      settings = first;
      asked.set(kind, Math.round((now - before.getTime()) / dayMs));
      if (removed instanceof Error) throw removed;
      return removed;
    },
  };
  const app = {
    config: { retention: retentionOf(variables) },
    metrics,
    log: { warn: (of: unknown) => warned.push(of) },
  };
  let others = 0;
  const readSettings = () => (settings instanceof Error ? Promise.reject(settings) : Promise.resolve(settings));
  const running = applyRetention(app as never, retention as never, readSettings, {
    another: () => Promise.resolve((others += 1)),
  });
  await running.close();
  return { asked: Object.fromEntries(asked), counted, warned: warned.length, others, wentOn };
}

describe('what is kept for how long', () => {
  test('is 30 days for callbacks, 14 for events, and for ever for texts and their files, unless configured', async () => {
    const { asked } = await apply({}, 0);
    expect(asked).toEqual({
      ...{
        receipts: 30,
        parts: 30,
        quarantined: 90,
        events: 14,
        notifications: 14,
        attempts: 365,
        reports: 365,
        alarms: 90,
      },
    });
    expect(daysOf(retentionOf({})).texts).toBeNull();
  });

  test('is configured by kind, and 0 is for ever', async () => {
    const variables = {
      RECEIPT_DAYS: '0',
      QUARANTINE_DAYS: '0',
      DELIVERY_DAYS: '0',
      TEXT_DAYS: '400',
      EVENT_DAYS: '3',
    };
    const { asked } = await apply({ ...variables, NOTIFICATION_DAYS: '5' }, 0);
    expect(asked).toEqual({ texts: 400, events: 3, notifications: 5, alarms: 90 });
  });

  test('is what the company decided of texts and callbacks, whatever is configured, and what is configured without it', async () => {
    const configured = { TEXT_DAYS: '400', RECEIPT_DAYS: '60' };
    const daysWith = async (settings: KeptDays) => {
      const { texts, receipts, parts, quarantined } = (await apply(configured, 0, settings)).asked;
      return { texts, receipts, parts, quarantined };
    };
    const asConfigured = { texts: 400, receipts: 60, parts: 60, quarantined: 90 };
    expect(await daysWith({ textDays: null, receiptDays: null })).toEqual(asConfigured);
    expect(await daysWith({ textDays: 7, receiptDays: null })).toEqual({ ...asConfigured, texts: 7 });
    expect(await daysWith({ textDays: null, receiptDays: 5 })).toEqual({ ...asConfigured, receipts: 5, parts: 5 });
    expect(await daysWith({ textDays: 0, receiptDays: 0 })).toEqual({ quarantined: 90 });
    expect((await apply({}, 0, { textDays: 7, receiptDays: null })).asked).toMatchObject({ texts: 7, receipts: 30 });
  });

  test('stops when the company decides otherwise, or nobody knows what it decided', async () => {
    const seven = { textDays: 7, receiptDays: null };
    const others = ['quarantined', 'events', 'alarms', 'notifications', 'attempts', 'reports'];
    expect((await apply({}, 0, seven)).wentOn.toSorted()).toEqual(['receipts', 'parts', ...others, 'texts'].toSorted());
    expect((await apply({}, 0, seven, { ...seven, textDays: 0 })).wentOn).not.toContain('texts');
    expect((await apply({}, 0, seven, new Error('No.'))).wentOn.toSorted()).toEqual(others.toSorted());
  });

  test('removes neither texts nor callbacks if nobody knows what the company decided', async () => {
    const { asked, counted, warned } = await apply({ TEXT_DAYS: '400' }, 0, new Error('No.'));
    expect(asked).toEqual({ quarantined: 90, events: 14, notifications: 14, attempts: 365, reports: 365, alarms: 90 });
    expect(warned).toBe(3);
    for (const kind of ['texts', 'receipts', 'parts'])
      expect(counted).toContain(`patchbay_retention_failures_total ${kind} 1`);
  });

  test('is counted by kind, and a kind that fails stops no other', async () => {
    expect((await apply({}, 7)).counted).toContain('patchbay_retention_removed_total receipts 7');
    const failed = await apply({}, new Error('No.'));
    expect(failed).toMatchObject({ warned: 8, others: 1 });
    expect(failed.counted).toEqual(
      Object.keys(failed.asked).map((kind) => `patchbay_retention_failures_total ${kind} 1`),
    );
  });
});
