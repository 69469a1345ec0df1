import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchIngest } from './ingest';
import { benchRoutingCandidates } from './routing-candidates';

/** Each gets an empty server of its own, and says what it measured. */
const benches: Record<string, (serverUrl: string) => Promise<void>> = {
  ingest: benchIngest,
  'routing-candidates': benchRoutingCandidates,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  for (const [name, bench] of Object.entries(benches).filter(([known]) => wanted.length === 0 || wanted.includes(known))) {
    console.log(`\n== ${name}`);
    // With all that makes a commit durable: that is part of what is measured.
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
    chmodSync(folder, 0o711);
    const server = await connectEmbeddedDatabase({ dataDir: folder });
    try {
      await bench(server.url);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
