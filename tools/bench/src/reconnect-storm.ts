import { runMigrations } from '@patchbay/persistence';
import { compare, type Result } from './compare';
import { openCrowd } from './crowd';
import { liveEnvironment, seedLiveCompany, tokensOfTeam } from './live-company';
import type { LiveServerKind } from './live-servers';
import { startServer } from './start-server';

const size = 5_000;
const missed = 20;
const subscription =
  'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { id body direction status createdAt conversation { id customerNumber record { id name } } } } }';
const query =
  '{ me { id name } conversations(first: 10) { edges { node { id unreadCount record { name } lastMessage { body } } } } }';

/** Everybody comes back at once, and wants what they missed; whoever asks something meanwhile is answered. */
export async function benchReconnectStorm(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const tokens = await tokensOfTeam();
  const notes: string[] = [];
  /** In milliseconds, until all have caught up. */
  const storm = async (kind: LiveServerKind): Promise<number> => {
    const server = await startServer('live-servers', kind, {
      ...liveEnvironment(databaseUrl),
      GREETINGS: String(missed),
    });
    try {
      const ask = async (words: string) => {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[0]}` },
          body: JSON.stringify({ query: words }),
        });
        const answer = (await response.json()) as { data?: { eventCursor?: string } | null; errors?: unknown };
        if (response.status !== 200 || answer.errors !== undefined)
          throw new Error(`A query failed: ${JSON.stringify(answer)}`);
        return answer.data;
      };
      let after: string | undefined;
      if (kind === 'patchbay') {
        after = (await ask('{ eventCursor }'))?.eventCursor;
        server.child.send({ emit: missed, bytes: '' });
        while ((await ask('{ eventCursor }'))?.eventCursor === after)
          await new Promise((resolve) => setTimeout(resolve, 50));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      }
      const since = process.hrtime.bigint();
      let isOver = false;
      const times: number[] = [];
      const asking = (async () => {
        while (!isOver && kind === 'patchbay') {
          const began = performance.now();
          await ask(query);
          times.push(performance.now() - began);
        }
      })();
      // What the first is told, in its order, is what everybody is to be told, each once.
      const told: Buffer[] = [];
      const got = new Map<number, number>();
      const check = (place: number, payload: Buffer) => {
        const nth = got.get(place) ?? 0;
        if (nth === told.length && !told.some((known) => known.equals(payload))) told.push(Buffer.from(payload));
        if (nth >= missed || told[nth]?.equals(payload) !== true)
          throw new Error(`Client ${place} was told wrongly after ${nth} texts: ${payload.toString()}`);
        got.set(place, nth + 1);
      };
      const queryFailed = asking.then(() => new Promise<never>(() => undefined));
      const opening = openCrowd({
        url: server.url,
        size,
        atOnce: size,
        tokens,
        subscriptions: [subscription],
        variables: { after },
        onEach: kind === 'patchbay' ? check : undefined,
      });
      const crowd = await Promise.race([opening, queryFailed]);
      await Promise.race([crowd.until(size * missed), queryFailed]);
      const took = Number(process.hrtime.bigint() - since) / 1e6;
      isOver = true;
      await asking;
      // Nothing comes twice.
      await crowd.untilQuiet();
      if (crowd.frames() !== size * missed)
        throw new Error(`There were ${crowd.frames()} deliveries in the place of ${size * missed}.`);
      crowd.close();
      if (kind === 'patchbay')
        notes.push(
          `${times.length} queries meanwhile, none failed; the slowest took ${Math.round(Math.max(...times))} ms.`,
        );
      return took;
    } finally {
      server.close();
    }
  };
  return [
    await compare(
      {
        asks: `How long until ${size.toLocaleString('en')} clients that come back at once have the ${missed} texts that they missed?`,
        unit: 'ms',
        rounds: 3,
        contenders: { patchbay: () => storm('patchbay'), 'raw ws': () => storm('raw ws') },
        ratios: [{ of: 'patchbay', over: 'raw ws' }],
      },
      notes,
    ),
  ];
}
