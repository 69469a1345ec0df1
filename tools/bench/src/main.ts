import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benches } from './benches';
import type { Result } from './compare';
import { endLater, leaveNothing, temporaryFolder } from './leave-nothing';
import { printResult } from './print-result';

const resultsFile = 'bench-results.json';

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => benches[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`Unknown bench: ${unknown.join(', ')}. Use ${Object.keys(benches).join(', ')}.`);
  const results: Record<string, readonly Result[]> = {};
  const failed: string[] = [];
  for (const [name, bench] of Object.entries(benches).filter(
    ([known]) => wanted.length === 0 || wanted.includes(known),
  )) {
    console.log(`\n== ${name}`);
    const folder = temporaryFolder();
    try {
      // Not a throwaway server: durable commits are part of what is measured.
      const server = await connectEmbeddedDatabase({ dataDir: folder.path });
      endLater(() => server.close());
      const found = await bench(server.url);
      found.forEach(printResult);
      results[name] = found;
    } catch (error) {
      if (isInterrupted) throw error;
      // Run the other benches anyway.
      console.error(error);
      failed.push(name);
    } finally {
      await leaveNothing();
    }
  }
  writeFileSync(
    resultsFile,
    JSON.stringify({ node: process.version, processors: cpus().map(({ model }) => model), results }, null, 2),
  );
  const broken = Object.values(results)
    .flat()
    .flatMap(({ ratios }) => ratios)
    .filter(({ holds }) => holds === false);
  console.log(
    `\n${broken.length === 0 ? 'All bounds held' : `${broken.length} bounds broken`}. See ${resultsFile} for the figures.`,
  );
  if (failed.length > 0) console.log(`Failed, without figures: ${failed.join(', ')}.`);
  if (broken.length + failed.length > 0) process.exitCode = 1;
}

let isInterrupted = false;
const interrupt = () => {
  if (isInterrupted) process.exit(130);
  isInterrupted = true;
  void leaveNothing().finally(() => process.exit(130));
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

main().catch((error: unknown) => {
  // An interrupted bench fails because its servers end.
  if (isInterrupted) return;
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
