import { upsertPhoneNumbers, upsertRecords, upsertTeams, upsertUsers } from '@patchbay/messaging';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { randomUUID } from 'node:crypto';
import { connectPersistence, type Persistence } from '../connect-persistence';
import { createEventSequencer } from './event-sequencer';

describe('the event log', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test', poolSize: 4 });
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  const customer = '+13125550141';
  const assign = async (numberOwner: string, recordOwner: string) => {
    const dependencies = { database: persistence.database, now: () => new Date(), newId: randomUUID };
    await upsertUsers(
      dependencies,
      ['ana', 'ben'].map((name) => ({
        externalId: name,
        name,
        email: `${name}@example.com`,
        role: 'SALESPERSON' as const,
      })),
    );
    await upsertTeams(dependencies, [{ externalId: 'west', name: 'West', memberExternalIds: ['ana', 'ben'] }]);
    const ownerOf = (name: string) => (name === 'west' ? { teamExternalId: name } : { userExternalId: name });
    const number = { number: '+12025550101', name: 'Ours', carrier: 'generic' };
    await upsertPhoneNumbers(dependencies, [{ ...number, owner: ownerOf(numberOwner) }]);
    await upsertRecords(
      dependencies,
      ['maya', 'harbor'].map((externalId) => ({
        type: 'CONTACT',
        externalId,
        name: externalId,
        isActive: true,
        owner: ownerOf(recordOwner),
        phones: [{ kind: 'MOBILE', number: customer }],
      })),
    );
  };
  const idOf = async (sql: string) => (await database.query<{ id: string }>(sql))[0]!.id;

  it('shows events with the conversations and the owners of today', async () => {
    await assign('west', 'ana');
    const [numberId, mayaId, harborId, west, ana, ben] = [
      await idOf('SELECT id FROM phone_number'),
      await idOf("SELECT id FROM record WHERE external_id = 'maya'"),
      await idOf("SELECT id FROM record WHERE external_id = 'harbor'"),
      await idOf('SELECT id FROM team'),
      await idOf("SELECT id FROM app_user WHERE external_id = 'ana'"),
      await idOf("SELECT id FROM app_user WHERE external_id = 'ben'"),
    ];
    const messageId = randomUUID();
    const conversations = await persistence.database.transaction(async (tx) => {
      const open = (recordId: string) =>
        tx.conversations.open({
          id: randomUUID(),
          recordId,
          phoneNumberId: numberId,
          customerNumber: customer,
          customerKey: customer,
          at: new Date(),
        });
      const [from, to] = [await open(mayaId), await open(harborId)];
      await tx.messages.add({
        id: messageId,
        conversation: from,
        body: 'Hello',
        media: [],
        status: 'QUEUED',
        encoding: 'GSM7',
        segments: 1,
        senderId: null,
        accountId: null,
        carrier: 'generic',
        at: new Date(),
      });
      await tx.outbox.append([
        { type: 'message-added', messageId, conversationId: from.id, owners: from.owners },
        { type: 'notification-added', notificationId: messageId, userId: ana },
        { type: 'conversation-updated', conversationId: from.id, owners: from.owners },
        {
          type: 'messages-moved',
          ...{ moveId: randomUUID(), messageCount: 1, fromConversationId: from.id, fromOwners: from.owners },
          ...{ conversationId: to.id, owners: to.owners },
        },
        { type: 'record-updated', recordId: mayaId, owner: from.owners.recordOwner, numberOwners: [] },
      ]);
      return { from, to };
    });
    const { from, to } = conversations;
    const sequencer = createEventSequencer({ url: database.url, applicationName: 'relay' });
    await sequencer.sequence(100);
    await sequencer.close();

    const [first] = await database.query<{ sequence: string }>(
      `SELECT sequence FROM outbox WHERE event->>'type' = 'message-added'`,
    );
    const events = async () =>
      (await persistence.eventLog.after(Number(first?.sequence) - 1, 5)).map(({ event }) => event);
    const before = {
      numberOwner: { kind: 'team', id: west },
      recordOwner: { kind: 'user', id: ana },
    };
    expect(await events()).toMatchObject([
      { type: 'message-added', conversationId: from.id, owners: before },
      { type: 'notification-added', userId: ana },
      { type: 'conversation-updated', conversationId: from.id, owners: before },
      { type: 'messages-moved', fromOwners: before, owners: before },
      { type: 'record-updated', owner: before.recordOwner, numberOwners: [before.numberOwner] },
    ]);

    await assign('ben', 'west');
    await persistence.database.transaction((tx) =>
      tx.moves.relocate([{ messageId, createdAt: new Date(), routing: null }], from.id, to.id),
    );
    const today = { numberOwner: { kind: 'user', id: ben }, recordOwner: { kind: 'team', id: west } };
    expect(await events()).toMatchObject([
      { type: 'message-added', messageId, conversationId: to.id, owners: today },
      { type: 'notification-added', userId: ana },
      { type: 'conversation-updated', conversationId: from.id, owners: today },
      { type: 'messages-moved', fromConversationId: from.id, fromOwners: today, owners: today },
      { type: 'record-updated', owner: today.recordOwner, numberOwners: [today.numberOwner] },
    ]);
  });

  it('knows an event that is no longer kept by the next one, unless that may be of another history', async () => {
    await database.query('DELETE FROM outbox');
    await database.query(`INSERT INTO outbox (sequence, event, created_at) VALUES (11, '{}', now())`);
    const anHourAgo = { sequence: 10, at: Date.now() - 3_600_000 };
    expect(await persistence.eventLog.has(anHourAgo)).toBe(true);
    await persistence.database.transaction((tx) => tx.restores.since(new Date()));
    expect(await persistence.eventLog.has(anHourAgo)).toBe(false);
    await database.query('DELETE FROM outbox');
  });
});
