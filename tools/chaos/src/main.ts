import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options';
import { describe, writeReport } from './report';
import { runChaos } from './run-chaos';
import { isUpgrade, readUpgradeOptions } from './upgrade/options';
import { describeUpgrade, faultsOf } from './upgrade/report';
import { runUpgrade } from './upgrade/run-upgrade';

const maxShown = 40;

async function main(): Promise<void> {
  const since = Date.now();
  const log = (line: string) => console.log(`${((Date.now() - since) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const args = process.argv.slice(2);
  await (isUpgrade(args) ? upgrade(args, log) : breakIt(args, log));
}

async function breakIt(args: readonly string[], log: (line: string) => void): Promise<void> {
  const options = readOptions(args);
  log(`Seed ${options.seed}.`);
  const result = await runChaos(options, log);
  const { violations } = result.findings;
  finish(
    result,
    describe(result),
    violations.map(({ kind, what }) => `${kind}: ${what}`),
    options.report,
  );
}

async function upgrade(args: readonly string[], log: (line: string) => void): Promise<void> {
  const options = readUpgradeOptions(args);
  log(`Seed ${options.seed}.`);
  const result = await runUpgrade(options, log);
  finish(result, describeUpgrade(result), faultsOf(result), options.report);
}

function finish(
  { folder, observations }: { readonly folder: string; readonly observations: unknown },
  text: string,
  faults: readonly string[],
  report: string | undefined,
): void {
  console.log(`\n${text}\n`);
  if (report !== undefined) writeReport(report, text);
  for (const fault of faults.slice(0, maxShown)) console.log(fault);
  if (faults.length > maxShown) console.log(`… and ${faults.length - maxShown} more.`);
  if (faults.length === 0) return console.log(`Nothing was lost. The logs are in ${folder}.`);
  const file = join(folder, 'observations.json');
  writeFileSync(file, JSON.stringify(observations));
  console.log(`${faults.length} violations. The logs are in ${folder}, what was observed in ${file}.`);
  process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().catch((error: unknown) => {
  console.error(error);
  // What was begun may go on for long, and ends with us.
  process.exit(1);
});
