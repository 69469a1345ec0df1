import { environmentOf, scripts, startProgram } from './start-program';
import { runSql } from './run-sql';

const pollMs = 100;

/** Runs `router` until no job is left. Returns texts per second, from the first to the last settled receipt. */
export async function routeAll(
  databaseUrl: string,
  router: string = scripts.worker,
  settings: Readonly<Record<string, string>> = {},
): Promise<number> {
  const [{ last } = { last: '' }] = await runSql<{ last: string }>(
    databaseUrl,
    'SELECT max(settled_at)::text AS last FROM receipt',
  );
  const program = await startProgram(router, { ...environmentOf(databaseUrl), ...settings });
  while ((await runSql(databaseUrl, 'SELECT 1 FROM job LIMIT 1')).length > 0)
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  await program.end();
  const [found] = await runSql<{ routed: string; others: string; seconds: string }>(
    databaseUrl,
    `SELECT count(*) FILTER (WHERE state = 'ROUTED') AS routed, count(*) FILTER (WHERE state <> 'ROUTED') AS others,
       extract(epoch FROM max(settled_at) - min(settled_at)) AS seconds
     FROM receipt WHERE settled_at > '${last ?? '-infinity'}'`,
  );
  if (found === undefined || Number(found.others) > 0) throw new Error(`${found?.others} texts were not routed.`);
  return (Number(found.routed) - 1) / Number(found.seconds);
}
