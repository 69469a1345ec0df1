import type { Company } from '../company';
import type { Api } from '../load/api';
import { signToken } from '../signature';
import { Watcher } from './watcher';

/** One for each viewer of the company, on the gateways in turn. */
export function startWatchers(
  { viewers }: Company,
  urls: readonly string[],
  tokenSecret: string,
  apiOf: (user: string) => Api,
): Promise<Watcher[]> {
  return Promise.all(
    viewers.map(async ({ name, sellers }, place) => {
      const watcher = new Watcher({
        name: `${name} (socket ${place})`,
        sellers,
        urls: place % 2 === 0 ? urls : [...urls].reverse(),
        token: signToken(tokenSecret, name),
        api: apiOf(name),
      });
      await watcher.start();
      return watcher;
    }),
  );
}
