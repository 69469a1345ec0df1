import { connectEmbeddedDatabase } from '@patchbay/embedded-database';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onServer, urlOf } from './on-server';

export interface TestServer {
  readonly url: string;
  /** The name of the migrated database that each test's database is a copy of. */
  readonly template: string;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly migrate: (databaseUrl: string) => Promise<unknown>;
  /** A folder that keeps the files of a new, migrated server: the next one starts from a copy, in a fifth of the time. */
  readonly snapshot?: string;
  /** A server with the right to create databases. Nothing but our own databases changes. */
  readonly given?: string;
}

/** A PostgreSQL with a template database, for one run of the tests: the caller's, or a throwaway one. */
export function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { given = process.env.TEST_DATABASE_URL ?? '' } = options;
  return given === '' ? startThrowawayServer(options) : useServer(given, options);
}

async function useServer(url: string, { migrate }: TestServerOptions): Promise<TestServer> {
  // Several runs may share the server.
  const template = `patchbay_template_${randomUUID().replaceAll('-', '')}`;
  const close = () => onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
  try {
    await onServer(url, (client) => client.query(`CREATE DATABASE ${template}`));
    await migrate(urlOf(url, template));
  } catch (error) {
    await close();
    throw error;
  }
  return { url, template, close: async () => void (await close()) };
}

async function startThrowawayServer({ migrate, snapshot }: TestServerOptions): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
  const template = 'patchbay_template';
  const isKept = snapshot !== undefined && existsSync(snapshot);
  try {
    if (isKept) copy(snapshot, folder);
    // Root's server belongs to another user, who must be able to pass through.
    chmodSync(folder, 0o711);
    const { url, close } = await connectEmbeddedDatabase({ dataDir: folder, throwaway: true });
    try {
      if (!isKept) {
        await onServer(url, (client) => client.query(`CREATE DATABASE ${template}`));
        await migrate(urlOf(url, template));
        await onServer(url, (client) => client.query('CHECKPOINT'));
        if (snapshot !== undefined) keep(folder, snapshot);
      }
      return { url, template, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Keeps the owners of files, which Node's own `cp` does not. */
const copy = (from: string, to: string) => execFileSync('cp', ['-a', `${from}/.`, to]);

/** Nobody writes after the checkpoint, so the copy of a running server is complete. Another run may keep the same one. */
function keep(folder: string, snapshot: string): void {
  const server = 'postgres';
  // Root's server may be elsewhere, see `placeCluster`.
  if (!existsSync(join(folder, server))) return;
  const cache = dirname(snapshot);
  mkdirSync(cache, { recursive: true });
  const outdated = readdirSync(cache).filter((name) => !name.startsWith(basename(snapshot)));
  const unfinished = mkdtempSync(join(cache, `${basename(snapshot)}-`));
  copy(folder, unfinished);
  rmSync(join(unfinished, server, 'postmaster.pid'));
  try {
    renameSync(unfinished, snapshot);
  } catch (error) {
    if (!existsSync(snapshot)) throw error;
    outdated.push(basename(unfinished));
  }
  for (const name of outdated) rmSync(join(cache, name), { recursive: true, force: true });
}
