import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options';
import { describe, writeReport } from './report';
import { runChaos } from './run-chaos';

const maxShown = 40;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const since = Date.now();
  const log = (line: string) => console.log(`${((Date.now() - since) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  log(`Seed ${options.seed}.`);
  const result = await runChaos(options, log);
  const { findings, folder } = result;
  const text = describe(result);
  console.log(`\n${text}\n`);
  if (options.report !== undefined) writeReport(options.report, text);
  for (const { kind, what } of findings.violations.slice(0, maxShown)) console.log(`${kind}: ${what}`);
  if (findings.violations.length > maxShown) console.log(`… and ${findings.violations.length - maxShown} more.`);
  if (findings.violations.length === 0) return console.log(`Nothing was lost. The logs are in ${folder}.`);
  const file = join(folder, 'observations.json');
  writeFileSync(file, JSON.stringify(result.observations));
  console.log(`${findings.violations.length} violations. The logs are in ${folder}, what was observed in ${file}.`);
  process.exitCode = 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
