import { connectDataSource, verifyAuditLog } from '@patchbay/persistence';
import { createGraphqlClient, waitFor } from '@patchbay/testkit';
import { createHash } from 'node:crypto';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actor: string | null;
  readonly requestId: string | null;
  readonly position: number | null;
  readonly hash: string | null;
  readonly covered: readonly [readonly unknown[], readonly (readonly unknown[])[]];
  readonly changes: readonly { readonly subject: string | null; readonly operation: string }[];
}

const secretWords = 'The code of the safe is 4711';
const bulk = 600;

/** Only with what the documentation says: the places at which the chain breaks. */
function breaksOf(lines: readonly Line[]): number[] {
  const breaks: number[] = [];
  let before = '';
  let place = 0;
  for (const { position, hash, covered } of lines.toSorted((a, b) => a.position! - b.position!)) {
    const expected = createHash('sha256')
      .update(JSON.stringify([before, position, ...covered]))
      .digest('hex');
    if (position !== place + 1 || hash !== expected) breaks.push(position!);
    before = hash!;
    place = position!;
  }
  return breaks;
}

describe('the export of the audit log', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    await patchbay.admin.run(
      `mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { created userErrors { message } } }`,
      {
        input: Array.from({ length: bulk }, (_, n) => ({
          ...{ type: 'CONTACT', externalId: `bulk-${n}`, name: `Bulk ${n}`, owner: { userExternalId: 'ana' } },
          phones: [{ kind: 'MOBILE', number: `+1312556${String(n).padStart(4, '0')}` }],
        })),
      },
    );
    await patchbay.text(customers.maya, numbers.ana, secretWords);
    const ana = await patchbay.as('ana');
    const conversation = await waitFor(async () => {
      const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations { edges { node { id } } } }',
      );
      return conversations.edges[0]?.node.id;
    });
    await ana.run(
      `mutation { addNote(conversationId: "${conversation}", body: "${secretWords}") { userErrors { message } } }`,
    );
    // More than two pages, by hand in the database.
    for (let n = 0; n < 230; n += 1)
      await patchbay.database.query(`UPDATE team SET name = 'West ${n}' WHERE external_id = 'west'`);
    await sealed();
  });
  afterAll(() => patchbay.close());

  const sealed = () =>
    waitFor(
      async () => {
        const rows = await patchbay.database.query('SELECT 1 FROM audit_entry WHERE position IS NULL');
        return rows.length === 0;
      },
      { what: 'all entries to be sealed', limitMs: 30_000 },
    );
  const get = async (query: string, token?: string) => {
    const response = await fetch(`${patchbay.gatewayUrl}/audit.jsonl${query}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };
  const linesOf = async (query = ''): Promise<Line[]> => {
    const { status, text } = await get(query, await patchbay.tokenOf('root'));
    expect([status, text.endsWith('\n') || text === '']).toEqual([200, true]);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  };

  test('is for administrators, and for no program', async () => {
    expect((await get('')).status).toBe(401);
    expect((await get('', 'nonsense')).status).toBe(401);
    for (const user of ['ana', 'dana', 'eli'])
      expect([user, (await get('', await patchbay.tokenOf(user))).status]).toEqual([user, 403]);
    const { createServiceAccount } = await patchbay.admin.run<{ createServiceAccount: { token: string } }>(
      `mutation { createServiceAccount(input: { name: "All", scopes: [CONSENT_WRITE, DIRECTORY_READ, DIRECTORY_WRITE, EVENTS_READ, MESSAGES_READ, MESSAGES_SEND] }) { token } }`,
    );
    expect(
      await createGraphqlClient(patchbay.gatewayUrl, createServiceAccount.token).ask('{ __typename }'),
    ).toMatchObject({ status: 200 });
    expect((await get('', createServiceAccount.token)).status).toBe(403);
    const { status, type } = await get('', await patchbay.tokenOf('root'));
    expect([status, type]).toEqual([200, 'application/jsonl; charset=utf-8']);
    await sealed();
  });

  test('has every entry once, oldest first, and neither texts nor notes', async () => {
    const lines = await linesOf();
    const [{ n }] = (await patchbay.database.query<{ n: string }>('SELECT count(*) AS n FROM audit_entry')) as [
      { n: string },
    ];
    expect(lines).toHaveLength(Number(n));
    expect(lines.length).toBeGreaterThan(230);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
    expect(lines.find(({ action }) => action === 'addNote')).toMatchObject({
      actor: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
    expect(JSON.stringify(lines)).not.toContain(secretWords);
  });

  test('is enough to check the chain, and shows what was changed or left out', async () => {
    const lines = await linesOf();
    expect(breaksOf(lines)).toEqual([]);
    // An entry with more changes than are shown.
    const large = lines.find(({ covered }) => covered[1].length > 1_000)!;
    expect([large.action, large.changes.length, large.covered[1].length]).toEqual(['upsertRecords', 1_000, 2 * bulk]);

    const [third] = lines.filter(({ position }) => position === 3);
    expect(breaksOf(lines.filter((line) => line !== third))).toEqual([4]);
    const forged = { ...third!, covered: [['x', ...third!.covered[0].slice(1)], third!.covered[1]] as const };
    expect(breaksOf(lines.map((line) => (line === third ? forged : line)))).toEqual([3]);

    const last = lines.reduce((one, other) => (other.position! > one.position! ? other : one));
    const dataSource = await connectDataSource({ url: patchbay.database.url, applicationName: 'test' });
    try {
      const noted = { position: last.position!, hash: last.hash! };
      expect((await verifyAuditLog(dataSource, noted)).findings).toEqual([]);
      expect((await verifyAuditLog(dataSource, { ...noted, hash: 'other' })).findings).toHaveLength(1);
    } finally {
      await dataSource.destroy();
    }
  });

  test('can be taken up where the last one ended', async () => {
    const lines = await linesOf();
    const middle = lines[150]!.at;
    const [before, after] = [await linesOf(`?until=${middle}`), await linesOf(`?since=${middle}`)];
    expect([...before, ...after].map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    expect(before.every(({ at }) => at < middle)).toBe(true);
    expect(await linesOf(`?since=${middle}&until=${middle}`)).toEqual([]);
    const token = await patchbay.tokenOf('root');
    for (const query of ['?since=yesterday', '?until=2026-13-01', '?since=2026-01-01T00:00:00'])
      expect([query, (await get(query, token)).status]).toEqual([query, 400]);
  });
});
