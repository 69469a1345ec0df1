import { join } from 'node:path';
import { compare, type Result } from './compare';
import { load } from './http-load';
import { writeTexts } from './signed-texts';
import { environmentOf, type Program, scripts, startProgram } from './start-program';

const kinds = ['stores nothing', 'patchbay', 'two processes', 'repository.save'] as const;
type Kind = (typeof kinds)[number];

const requests = { 'stores nothing': 12_000, patchbay: 12_000, 'two processes': 12_000, 'repository.save': 4_000 };
const customers = 9_000;

export async function benchIngest(databaseUrl: string): Promise<readonly Result[]> {
  const servers = new Map<Kind, Program>();
  for (const kind of kinds) servers.set(kind, await start(kind, environmentOf(databaseUrl)));
  for (const { url } of servers.values()) await sendTexts(url, 4_000);
  const result = await compare({
    asks: 'How much of the rate of a bare server is left if every callback is durable before it is acknowledged?',
    unit: 'requests a second',
    rounds: 7,
    contenders: Object.fromEntries(
      kinds.map((kind) => [kind, () => sendTexts(servers.get(kind)!.url, requests[kind])]),
    ),
    ratios: [
      { of: 'patchbay', over: 'stores nothing', atLeast: 0.55 },
      { of: 'patchbay', over: 'repository.save', atLeast: 4 },
      { of: 'two processes', over: 'patchbay' },
    ],
  });
  return [result];
}

const start = (kind: Kind, environment: Record<string, string>): Promise<Program> =>
  kind === 'two processes'
    ? startProgram(scripts.ingress, { ...environment, INGRESS_PROCESSES: '2' })
    : startProgram(join(__dirname, 'ingest-servers.js'), { ...environment, LOG_LEVEL: 'fatal' }, { args: [kind] });

const sendTexts = (url: string, count: number) => load(url, writeTexts(url, count, customers));
