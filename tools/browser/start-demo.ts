import {
  createGraphqlClient,
  createTestDatabase,
  reservePort,
  startApp,
  testRedisUrl,
  type RunningApp,
} from '@patchbay/testkit';

/** The demo company, served by a gateway, an ingress and a worker of their own, as an operator runs them. */
export interface Demo {
  /** Where the inbox is. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Where carriers call. */
  readonly webhooksUrl: string;
  /** A customer texts. */
  text(from: string, to: string, body: string): Promise<void>;
  /** What the customer's phone got and sent. */
  textsOf(number: string): Promise<readonly { readonly body: string; readonly direction: 'SENT' | 'RECEIVED' }[]>;
  /** What the API answers one of the demo's people, as JSON. */
  api(user: string, query: string): Promise<string>;
  setFaults(faults: Record<string, unknown>): Promise<void>;
  killGateway(): Promise<void>;
  /** Again, at the same address. */
  startGateway(): Promise<void>;
  close(): Promise<void>;
}

export const numbers = {
  ana: '+12025550101',
  ben: '+12025550102',
  west: '+12025550110',
  east: '+12025550120',
} as const;
export const customers = {
  maya: '+13125550141',
  harbor: '+13125550140',
  ines: '+13125550151',
  stranger: '+13125550199',
} as const;

export async function startDemo(environment: Record<string, string> = {}): Promise<Demo> {
  const [database, gatewayPort] = await Promise.all([createTestDatabase(), reservePort()]);
  const shared = {
    DATABASE_URL: database.url,
    REDIS_URL: testRedisUrl(),
    DEMO: '1',
    DEMO_HISTORY: '0',
    PORT: String(gatewayPort.port),
    ...environment,
  };
  const ingress = await startApp('webhook-ingress', shared);
  // The simulated network is where the ingress listens.
  const beside = { ...shared, WEBHOOK_PORT: new URL(ingress.url).port };
  const startGateway = () => startApp('gateway', beside);
  const [started, worker] = await Promise.all([startGateway(), startApp('worker', beside)]);
  let gateway: RunningApp = started;
  const simulator = async (path: string, body?: unknown) => {
    const response = await fetch(
      `${ingress.url}/simulator/${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(`The simulated carrier refused: ${await response.text()}`);
    return response.json();
  };
  return {
    url: gateway.url,
    databaseUrl: database.url,
    webhooksUrl: ingress.url,
    text: async (from, to, body) => void (await simulator('texts', { from, to, body })),
    textsOf: async (number) =>
      (
        (await simulator(`texts?number=${encodeURIComponent(number)}`)) as {
          texts: { body: string; direction: 'SENT' | 'RECEIVED' }[];
        }
      ).texts,
    async api(user, query) {
      const response = await fetch(`${gateway.url}/demo/sessions`, { method: 'POST', body: JSON.stringify({ user }) });
      return JSON.stringify(
        await createGraphqlClient(gateway.url, ((await response.json()) as { token: string }).token).run(query),
      );
    },
    setFaults: async (faults) => void (await simulator('faults', faults)),
    killGateway: async () => void (await gateway.stop('SIGKILL')),
    startGateway: async () => void (gateway = await startGateway()),
    async close() {
      await Promise.all([gateway, ingress, worker].map((app) => app.stop()));
      gatewayPort.release();
      await database.close();
    },
  };
}
