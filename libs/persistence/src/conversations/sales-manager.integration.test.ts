import type { Viewer } from '@patchbay/access';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { sellers, seedPlenty } from './seed-plenty.testing';

describe('a sales manager', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
    await seedPlenty(database);
    // Every fifth seller is in a second team, whose other members their manager does not lead.
    await database.query(
      `INSERT INTO team_member (team_id, user_id) SELECT md5('t' || (n / 4 + 3) % 10)::uuid, md5('u' || n)::uuid
       FROM generate_series(1, ${sellers}, 5) AS n`,
    );
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const externalIds = Array.from({ length: sellers }, (_, n) => `u${n + 1}`);

  it('finds what a member of their teams finds as a SALESPERSON, what is their own, and nothing else', async () => {
    const { queries } = persistence;
    const viewers = await queries.viewers.byExternalIds(externalIds);
    const numbers = await database.query<{ id: string }>('SELECT id FROM phone_number');
    const everything = { limit: 100_000 };
    const seenBy = async (viewer: Viewer) => ({
      records: (await queries.records.list(viewer, {}, everything)).map(({ id }) => id),
      conversations: (await queries.conversations.list(viewer, {}, everything)).map(({ id }) => id),
      numbers: (
        await queries.phoneNumbers.visibleByIds(
          viewer,
          numbers.map(({ id }) => id),
        )
      ).map(({ id }) => id),
    });
    const sellersOf = new Map<string, Awaited<ReturnType<typeof seenBy>>>();
    for (const viewer of viewers.values())
      sellersOf.set(viewer.userId, await seenBy({ ...viewer, role: 'SALESPERSON' }));

    const managers = [...viewers.values()].filter(({ role }) => role === 'SALES_MANAGER');
    expect(managers).toHaveLength(4);
    const reached: number[] = [];
    for (const manager of managers) {
      const seen = await seenBy(manager);
      const members = [manager.userId, ...manager.teamMateIds].map((id) => sellersOf.get(id)!);
      for (const kind of ['records', 'conversations', 'numbers'] as const)
        expect([kind, [...seen[kind]].sort()]).toEqual([
          kind,
          [...new Set(members.flatMap((member) => member[kind]))].sort(),
        ]);
      reached.push([...manager.teamMateTeamMateIds].filter((id) => !manager.teamMateIds.has(id)).length);
    }
    // Some of them see records through a member's other team.
    expect(Math.max(...reached)).toBeGreaterThan(0);
  });
});
