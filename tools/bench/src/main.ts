import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchRoutingCandidates } from './routing-candidates';

/** Each gets an empty server of its own, and says what it measured. */
const benches: Record<string, (serverUrl: string) => Promise<void>> = {
  'routing-candidates': benchRoutingCandidates,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  for (const [name, bench] of Object.entries(benches).filter(([known]) => wanted.length === 0 || wanted.includes(known))) {
    console.log(`\n== ${name}`);
    const server = await connectEmbeddedDatabase({ dataDir: mkdtempSync(join(tmpdir(), 'patchbay-bench-')), throwaway: true });
    try {
      await bench(server.url);
    } finally {
      await server.close();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
