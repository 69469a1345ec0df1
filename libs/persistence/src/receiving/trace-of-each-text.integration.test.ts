import { beginSubject, inSpan, newId } from '@patchbay/service-kit';
import { collectSpans } from '@patchbay/testkit';
import { withPersistence } from '../with-persistence.testing';

const [ana, number] = [newId(), newId()];
const dependencies = (database: object) => ({ database, now: () => new Date(), newId }) as never;

describe('texts that are routed together', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id) VALUES ('${number}', '+12025550100', 'Ana', 'generic', '${ana}')`);

  it('each have messages, events, notifications, jobs and answers in their own trace', async () => {
    const traceIds: string[] = [];
    await collectSpans(async () => {
      for (const [index, body] of ['Hello', 'HELP'].entries())
        await inSpan('callback', {}, async ({ traceparent }) => {
          traceIds.push(traceparent!.slice(3, 35));
          await company.receive({ from: `+1202555011${index}`, to: '+12025550100', body });
        });
      const jobs = await company.query<{ id: string; traceparent: string }>(
        'SELECT subject_id AS id, traceparent FROM job ORDER BY job.id',
      );
      expect(jobs.map(({ traceparent }) => traceparent.slice(3, 35))).toEqual(traceIds);
      const ends = jobs.map(({ id, traceparent }) => beginSubject(id, traceparent));
      await company.route(dependencies(company.persistence.database), 2);
      for (const end of ends) end();
    });

    const [hello, help] = traceIds;
    const written = await company.query<{ body: string; what: string; trace: string }>(`
      SELECT CASE WHEN direction = 'OUTBOUND' THEN 'answer' ELSE body END AS body, what, substr(told.traceparent, 4, 32) AS trace
      FROM message CROSS JOIN LATERAL (
        SELECT 'event' AS what, outbox.traceparent FROM outbox WHERE event->>'messageId' = message.id::text
        UNION ALL
        SELECT 'notification', outbox.traceparent FROM outbox JOIN notification ON event->>'notificationId' = notification.id::text
        WHERE notification.message_id = message.id
        UNION ALL SELECT 'job', job.traceparent FROM job WHERE job.subject_id = message.id
        UNION ALL SELECT 'message', message.traceparent WHERE direction = 'OUTBOUND'
      ) AS told`);
    const tracesOf = (body: string) => new Set(written.filter((one) => one.body === body).map(({ trace }) => trace));
    expect(tracesOf('Hello')).toEqual(new Set([hello]));
    expect(tracesOf('HELP')).toEqual(new Set([help]));
    expect(tracesOf('answer')).toEqual(new Set([help]));
    const kinds = new Set(written.map(({ body, what }) => `${body} ${what}`));
    expect([...kinds].sort()).toEqual([
      ...['HELP event', 'HELP notification', 'Hello event', 'Hello notification'],
      ...['answer event', 'answer job', 'answer message'],
    ]);
  });
});
