import type { Owner, Viewer } from '@patchbay/access';
import { claimRecord, type RecordResult, updateRecord, type UpdateRecordInput } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, eve, mo, west, number] = [newId(), newId(), newId(), newId(), newId(), newId()];
const viewerOf = (userId: string, role: Viewer['role'], mates: string[] = []): Viewer => ({
  userId,
  role,
  teamIds: new Set(mates.length > 0 ? [west] : []),
  teamMateIds: new Set([userId, ...mates]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const seller = viewerOf(ana, 'SALESPERSON', [ben]);
const administrator = viewerOf(mo, 'ADMIN');

/** Each test has a lead of its own, which a text of an unknown customer to Ana's number created. */
describe('a lead that a text created', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON'), ('${eve}', 'eve', 'Eve', '', 'SALESPERSON'), ('${mo}', 'mo', 'Mo', '', 'ADMIN');
    INSERT INTO team (id, external_id, name) VALUES ('${west}', 'west', 'West');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${ana}')`);
  const { query } = company;
  let customers = 0;
  let lead: string;

  beforeEach(async () => {
    await query('DELETE FROM job');
    customers += 1;
    await receive();
    lead = (await query<{ id: string }>('SELECT record_id AS id FROM record_phone WHERE number = $1', [customer()]))[0]!
      .id;
  });

  const dependencies = () => ({ database: company.persistence.database, now: () => new Date(), newId });
  const customer = () => `+1312555${String(customers).padStart(4, '0')}`;
  const receive = async () => {
    await company.receive({ from: customer(), to: '+12025550101' });
    await company.route(dependencies());
  };
  const record = async (id = lead) =>
    (
      await query(
        'SELECT type, external_id, name, first_name, is_active, owner_user_id, owner_team_id FROM record WHERE id = $1',
        [id],
      )
    )[0];
  const outcome = (result: RecordResult) =>
    result.kind === 'written'
      ? result.kind
      : result.refusals.map(({ code, path }) => [code, ...(path ?? [])].join(' '));
  const claim = async (input: Partial<Parameters<typeof claimRecord>[1]>) =>
    outcome(await claimRecord(dependencies(), { id: lead, externalId: `crm-${customers}`, ...input }));
  const update = async (viewer: Viewer, input: Partial<UpdateRecordInput>) =>
    outcome(await updateRecord(dependencies(), viewer, { id: lead, ...input }));
  const user = (id: string): Owner => ({ kind: 'user', id });

  test('is claimed as what it is in the CRM, once, and keeps its texts', async () => {
    expect(await claim({ type: 'CONTACT', name: 'Maya' })).toBe('written');
    expect(await record()).toMatchObject({ type: 'CONTACT', external_id: `crm-${customers}`, name: 'Maya' });
    expect(await claim({ type: 'CONTACT', name: 'Maya' })).toBe('written');
    expect(await claim({ externalId: 'another' })).toEqual(['TOO_LATE id']);
    await receive();
    expect(
      await query('SELECT 1 FROM message JOIN conversation ON conversation.id = conversation_id WHERE record_id = $1', [
        lead,
      ]),
    ).toHaveLength(2);
  });

  test('is not claimed twice, as a record that exists, or as what it can’t be', async () => {
    const first = lead;
    expect(await claim({ externalId: 'taken' })).toBe('written');
    customers += 1;
    await receive();
    lead = (await query<{ id: string }>('SELECT record_id AS id FROM record_phone WHERE number = $1', [customer()]))[0]!
      .id;
    expect(lead).not.toBe(first);
    expect(await claim({ externalId: 'taken' })).toEqual(['INVALID_INPUT externalId']);
    expect(await claim({ externalId: ' ' })).toEqual(['INVALID_INPUT externalId']);
    expect(await claim({ type: 'OPPORTUNITY' })).toEqual(['INVALID_INPUT type']);
    expect(await claim({ id: newId() })).toEqual(['NOT_FOUND id']);
    expect(await record()).toMatchObject({ type: 'LEAD', external_id: null });
  });

  test('is claimed while texts arrive: all are with it', async () => {
    const results = await Promise.all([
      claim({ type: 'CONTACT' }),
      receive(),
      claim({ type: 'CONTACT' }),
      receive(),
      receive(),
    ]);
    expect(results.filter((result) => Array.isArray(result))).toEqual([]);
    await query(`UPDATE job SET run_at = now() - interval '1 second'`);
    for (let left = 3; left > 0; left -= 1) await receive();
    expect(await query('SELECT DISTINCT record_id FROM conversation WHERE customer_number = $1', [customer()])).toEqual(
      [{ record_id: lead }],
    );
  });

  test('is renamed, closed and given to a teammate by its seller', async () => {
    expect(await update(seller, { name: 'Maya', firstName: 'Maya', isActive: false })).toBe('written');
    expect(await record()).toMatchObject({ name: 'Maya', first_name: 'Maya', is_active: false, owner_user_id: ana });
    expect(await update(seller, { firstName: null })).toBe('written');
    expect(await record()).toMatchObject({ name: 'Maya', first_name: null });
    await query('DELETE FROM outbox');
    expect(await update(seller, { owner: { kind: 'team', id: west } })).toBe('written');
    expect(await query(`SELECT event->>'type' AS type FROM outbox`)).toEqual(
      ['record-updated', 'conversation-updated', 'access-changed'].map((type) => ({ type })),
    );
    expect(await query('SELECT record_owner_id FROM conversation WHERE record_id = $1', [lead])).toEqual([
      { record_owner_id: west },
    ]);
    expect(await update(seller, { owner: user(ben) })).toBe('written');
    expect(await record()).toMatchObject({ owner_user_id: ben, owner_team_id: null });
  });

  test('is changed only by its sellers and administrators, within bounds', async () => {
    expect(await update(viewerOf(eve, 'SALESPERSON'), { name: 'Eve’s' })).toEqual(['NOT_FOUND id']);
    expect(await update(viewerOf(ana, 'VIEWER'), { name: 'Mine' })).toEqual(['FORBIDDEN']);
    expect(await update(seller, { owner: user(eve) })).toEqual(['FORBIDDEN ownerId']);
    expect(await update(administrator, { owner: user(newId()) })).toEqual(['NOT_FOUND ownerId']);
    await query('UPDATE app_user SET is_active = false WHERE id = $1', [eve]);
    expect(await update(administrator, { owner: user(eve) })).toEqual(['INVALID_INPUT ownerId']);
    await query('UPDATE app_user SET is_active = true WHERE id = $1', [eve]);
    expect(await update(seller, { name: '', isActive: null })).toEqual([
      'INVALID_INPUT name',
      'INVALID_INPUT isActive',
    ]);
    expect(await claim({})).toBe('written');
    expect(await update(seller, { name: 'Maya' })).toEqual(['FORBIDDEN id']);
    expect(await update(administrator, { owner: user(eve), name: 'Maya' })).toBe('written');
    expect(await record()).toMatchObject({ owner_user_id: eve, name: 'Maya' });
  });
});
