import type { App } from '../installation/app';
import type { Installation } from '../installation/installation';
import type { Release } from './release';

interface Rolling {
  readonly installation: Installation;
  /** How long both releases run together. */
  readonly lastFor: () => Promise<void>;
  /** Whether programs that do different things are exchanged at the same time. */
  readonly isQuick: boolean;
}

/** Exchanges one program after the other. In between, half of each kind is of one release, and half of the other. */
export async function rollTo({ name, appsFolder }: Release, { installation, lastFor, isQuick }: Rolling, log: Log) {
  const { gateways, ingresses, workers } = installation;
  const exchange = async (app: App) => {
    await app.stop();
    app.appsFolder = appsFolder;
    await app.start();
  };
  for (const place of gateways.keys()) {
    const since = Date.now();
    const apps = [ingresses[place], workers[place], gateways[place]].filter((app) => app !== undefined);
    if (isQuick) await Promise.all(apps.map(exchange));
    else for (const app of apps) await exchange(app);
    const seconds = ((Date.now() - since) / 1_000).toFixed(1);
    log(`${place + 1} of ${gateways.length} of each program are of ${name}, ${seconds} s`);
    await lastFor();
  }
}

type Log = (line: string) => void;
