import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startServers } from './servers';

/** Tests of whole programs run what was built, so nobody must think of building it. */
export default async function setUp(): Promise<void> {
  execFileSync(process.execPath, [join(__dirname, '../build/build.mjs')], { stdio: 'inherit' });
  await startServers();
}
