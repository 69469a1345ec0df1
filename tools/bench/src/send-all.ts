import { runSql } from './run-sql';
import { environmentOf, startProgram } from './start-program';

const pollMs = 100;

/** Runs `sender` until no text is left to send. Returns texts per second, from the first begun to the last ended attempt. */
export async function sendAll(databaseUrl: string, sender: string, sendUrl: string): Promise<number> {
  await runSql(databaseUrl, 'DELETE FROM send_attempt');
  const program = await startProgram(sender, { ...environmentOf(databaseUrl), GENERIC_SEND_URL: sendUrl });
  while ((await runSql(databaseUrl, "SELECT 1 FROM job WHERE name = 'deliver-message' LIMIT 1")).length > 0)
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  await program.end();
  const [found] = await runSql<{ accepted: string; others: string; seconds: string }>(
    databaseUrl,
    `SELECT count(*) FILTER (WHERE outcome = 'accepted') AS accepted, count(*) FILTER (WHERE outcome IS DISTINCT FROM 'accepted') AS others,
       extract(epoch FROM max(ended_at) - min(started_at)) AS seconds
     FROM send_attempt`,
  );
  if (found === undefined || Number(found.others) > 0) throw new Error(`${found?.others} texts were not sent.`);
  return Number(found.accepted) / Number(found.seconds);
}
