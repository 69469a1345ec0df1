import type { Observations } from '../observations';
import { checkSends } from './check-sends';
import { checkTexts } from './check-texts';
import { checkWatchers } from './check-watchers';
import { Findings } from './findings';
import { createWindow } from './restored-window';

/** Compares what was observed with what must be. It knows only the observations. */
export function check(observations: Observations): Findings {
  const findings = new Findings();
  const window = createWindow(observations.restores);
  checkTexts(observations, window, findings);
  checkSends(observations, window, findings);
  checkWatchers(observations, findings);
  checkRest(observations, findings);
  return findings;
}

/** Nothing may be left undone, and nothing may be there that nobody wrote. */
function checkRest({ texts, sends, database, carrier }: Observations, findings: Findings): void {
  for (const { name, lastError } of database.overdueJobs)
    findings.add('stuck', `a job ${name}${lastError === null ? '' : `: ${lastError}`}`);
  if (database.waitingEvents > 0) findings.add('stuck', `${database.waitingEvents} events without a number`);
  const known = new Set([...texts, ...sends].map(({ body }) => body));
  for (const { body } of database.messages) if (!known.has(body)) findings.add('duplicated', `nobody wrote “${body}”`);
  for (const { body } of carrier.taken)
    if (!known.has(body)) findings.add('leaked', `the carrier got “${body}”, which nobody sent`);
}
