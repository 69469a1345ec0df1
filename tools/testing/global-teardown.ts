import type { Config } from 'jest';
import { stopServers } from './servers';

/** In watch mode the servers last until Jest ends. */
export default async function tearDown({ watch, watchAll }: Config): Promise<void> {
  if (!watch && !watchAll) await stopServers();
}
