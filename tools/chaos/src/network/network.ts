import { createRandom, pick } from '../random';
import { Link } from './link';

export const serverNames = ['postgres', 'redis', 'carrier'] as const;
export type ServerName = (typeof serverNames)[number];

/** A link of its own between each program and each server. Without them, programs connect to the servers themselves. */
export class Network {
  readonly #links = new Map<string, Link>();
  readonly #random: () => number;

  constructor(
    private readonly ports: Readonly<Record<ServerName, number>>,
    seed: number,
  ) {
    this.#random = createRandom(seed + 2);
  }

  /** The ports at which a new program finds its servers. */
  async connect(program: string): Promise<Record<ServerName, number>> {
    const found = { ...this.ports };
    for (const server of serverNames) {
      const link = new Link(0, this.ports[server], this.#random);
      await link.listen();
      this.#links.set(`${program} ${server}`, link);
      found[server] = link.port;
    }
    return found;
  }

  /** The links of these programs, or of all, to these servers, or to all. */
  links(programs?: readonly string[], servers: readonly ServerName[] = serverNames): Link[] {
    return [...this.#links]
      .filter(([name]) => {
        const [program = '', server = ''] = name.split(' ');
        return (programs?.includes(program) ?? true) && servers.some((each) => each === server);
      })
      .map(([, link]) => link);
  }

  close(): void {
    for (const link of this.#links.values()) link.close();
  }
}

/** One of the servers; PostgreSQL as often as the two others together. */
export const pickServer = (random: () => number): ServerName => pick(random, [...serverNames, 'postgres']);
