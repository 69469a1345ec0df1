import type { Database } from '../database';
import type { Job } from '../jobs';
import type { Alarm } from './alarms';
import { type Email, emailAlarm } from './email-alarm';

const now = new Date('2026-03-02T15:00:00Z');
const hourMs = 3_600_000;
const job = (name: 'email-alarm-began' | 'email-alarm-ended'): Job => ({
  ...{ id: '1', name, subjectId: 'a', lane: 'alarm:a', attempt: 1, leaseToken: 't' },
});

/** Does the job with a server that is there, or away. */
async function run(name: Parameters<typeof job>[0], { isAway = false, ageMs = 0, exists = true } = {}) {
  const at = new Date(now.getTime() - ageMs);
  const alarm: Alarm = {
    ...{ id: 'a', kind: 'SENDS_WAITING', key: 'twilio', about: 'Twilio', cause: '', count: 3, subjectIds: ['twilio'] },
    ...{ since: at, raisedAt: at, waitingSince: at, endedAt: name === 'email-alarm-ended' ? at : null },
  };
  const seen = { emails: [] as Email[], outcomes: [] as string[], postponedMs: [] as number[], finished: 0 };
  const tx = {
    alarms: { find: async () => (exists ? alarm : undefined) },
    jobs: { finish: async () => void (seen.finished += 1) },
  };
  await emailAlarm(
    {
      database: { transaction: (work: (given: typeof tx) => unknown) => work(tx) } as unknown as Database,
      jobs: { postpone: async (_, delayMs) => void seen.postponedMs.push(delayMs) },
      now: () => now,
      signal: new AbortController().signal,
      sendEmail: async (email) => {
        if (isAway) throw new Error('away');
        seen.emails.push(email);
      },
      onEmail: (outcome) => seen.outcomes.push(outcome),
    },
    job(name),
  );
  return seen;
}

describe('an alarm by e-mail', () => {
  test('says what is wrong and what to do', async () => {
    const { emails, outcomes, finished } = await run('email-alarm-began');
    expect([outcomes, finished]).toEqual([['sent'], 1]);
    expect(emails).toMatchObject([{ id: 'a.began', subject: expect.stringContaining('3 texts to customers wait') }]);
    expect(emails[0]!.text).toContain('Check the account');
  });

  test('says that it is solved', async () => {
    const { emails } = await run('email-alarm-ended');
    expect(emails).toMatchObject([{ id: 'a.ended', subject: expect.stringMatching(/^Solved: /) }]);
    expect(emails[0]!.text).toContain('It ended at 2026-03-02 15:00 UTC.');
  });

  test.each([
    [0, 5_000],
    [60_000, 60_000],
    [hourMs, 600_000],
  ])('waits for a server that is away: %d ms after it began, for %d ms', async (ageMs, waitMs) => {
    expect(await run('email-alarm-began', { isAway: true, ageMs })).toMatchObject({
      ...{ outcomes: ['failed'], postponedMs: [waitMs], finished: 0 },
    });
  });

  test('is given up after a day, and if the alarm is gone', async () => {
    expect(await run('email-alarm-began', { isAway: true, ageMs: 24 * hourMs })).toMatchObject({
      ...{ outcomes: ['gave-up'], postponedMs: [], finished: 1 },
    });
    expect(await run('email-alarm-began', { exists: false })).toMatchObject({ emails: [], finished: 1 });
  });
});
