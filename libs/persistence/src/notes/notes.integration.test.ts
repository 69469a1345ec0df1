import type { Viewer } from '@patchbay/access';
import { addNote, deleteNote, mergeRecords, saveDraft, undoMerge, updateNote } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { withPersistence } from '../with-persistence.testing';

const [ana, ben, eve, mo, number, al, bo] = Array.from({ length: 7 }, () => newId());
const viewerOf = (userId: string | undefined, role: Viewer['role'] = 'SALESPERSON'): Viewer => ({
  userId: userId!,
  role,
  teamIds: new Set(),
  teamMateIds: new Set([userId!]),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const seller = viewerOf(ana);
const administrator = viewerOf(mo, 'ADMIN');
const customer = '+13125550141';

describe('notes', () => {
  const company = withPersistence(`
    INSERT INTO app_user (id, external_id, name, email, role) VALUES ('${ana}', 'ana', 'Ana', '', 'SALESPERSON'),
      ('${ben}', 'ben', 'Ben', '', 'SALESPERSON'), ('${eve}', 'eve', 'Eve', '', 'SALESPERSON'), ('${mo}', 'mo', 'Mo', '', 'ADMIN');
    INSERT INTO phone_number (id, number, name, carrier, owner_user_id)
    VALUES ('${number}', '+12025550101', 'Ana', 'generic', '${ana}');
    INSERT INTO record (id, type, name, is_active, updated_at, owner_user_id) VALUES
      ('${al}', 'CONTACT', 'Al', true, '2026-01-01', '${ben}'), ('${bo}', 'CONTACT', 'Bo', true, '2026-01-02', '${ben}')`);
  const { query } = company;
  const dependencies = () => ({ database: company.persistence.database, now: () => new Date(), newId });
  let conversation = '';

  const receiveFor = async (record: string | undefined) => {
    await query('DELETE FROM record_phone');
    await query(
      `INSERT INTO record_phone (record_id, position, kind, number, number_key) VALUES ($1, 0, 'MOBILE', $2, $2)`,
      [record, customer],
    );
    await company.receive({ from: customer, to: '+12025550101' });
    await company.route(dependencies());
    const [row] = await query<{ id: string }>('SELECT id FROM conversation WHERE record_id = $1', [record]);
    return row!.id;
  };
  beforeAll(async () => {
    conversation = await receiveFor(al);
  });

  const outcome = (result: { kind: string; refusals?: readonly { code: string; path: readonly string[] | null }[] }) =>
    result.refusals?.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).join() ?? result.kind;
  const add = (body: string, mentionIds: (string | null)[] = [], viewer = seller, id: string | null = conversation) =>
    addNote(dependencies(), viewer, { conversationId: id, body, mentionIds });
  const written = async (body: string, id = conversation) => {
    const result = await add(body, [], seller, id);
    if (result.kind !== 'written') throw new Error(JSON.stringify(result));
    return result.note;
  };
  const notesOf = async (id: string) => {
    const page = { limit: 100, isBackward: false };
    return ((await company.persistence.queries.notes.ofConversations([id], page)).get(id) ?? []).map(
      ({ body }) => body,
    );
  };

  it('are in order, told of, and seen by those who see the conversation', async () => {
    await query('DELETE FROM outbox');
    const both = await Promise.all([written('One'), written('Two')]);
    expect(new Set(both.map(({ createdAt }) => createdAt.getTime())).size).toBe(2);
    expect(await query("SELECT event->>'type' AS type, event->>'noteId' AS id FROM outbox ORDER BY id")).toEqual(
      expect.arrayContaining(both.map(({ id }) => ({ type: 'note-changed', id }))),
    );
    const ids = both.map(({ id }) => id);
    expect(await company.persistence.queries.notes.visibleByIds(viewerOf(ben), ids)).toHaveLength(2);
    expect(await company.persistence.queries.notes.visibleByIds(viewerOf(eve), ids)).toEqual([]);
  });

  it('notify those whom they mention, once, and only those who see them', async () => {
    expect(outcome(await add('Look', [ben!, ben!, ana!]))).toBe('written');
    expect(await query("SELECT user_id, actor_id FROM notification WHERE kind = 'MENTIONED'")).toEqual([
      { user_id: ben, actor_id: ana },
    ]);
    expect(outcome(await add('Look', [ben!, eve!]))).toBe('INVALID_INPUT mentionIds 1');
    expect(outcome(await add('Look', [null]))).toBe('NOT_FOUND mentionIds 0');
    expect(
      outcome(
        await add(
          'Look',
          Array.from({ length: 51 }, () => ben!),
        ),
      ),
    ).toBe('INVALID_INPUT mentionIds');
  });

  it('are refused with a reason', async () => {
    expect(outcome(await add('  '))).toBe('EMPTY_BODY body');
    expect(outcome(await add('x'.repeat(5_001)))).toBe('BODY_TOO_LONG body');
    expect(outcome(await add('x', [], viewerOf(eve)))).toBe('NOT_FOUND conversationId');
    expect(outcome(await add('x', [], viewerOf(ana, 'VIEWER')))).toBe('FORBIDDEN');
    expect(outcome(await add('x', [], seller, null))).toBe('NOT_FOUND conversationId');
  });

  it('are changed by their author, and deleted by them or an administrator', async () => {
    const note = await written('Frist');
    const update = (viewer: Viewer, body: string) => updateNote(dependencies(), viewer, { id: note.id, body });
    expect(outcome(await update(viewerOf(ben), 'First'))).toBe('FORBIDDEN id');
    expect(outcome(await update(viewerOf(eve), 'First'))).toBe('NOT_FOUND id');
    expect(outcome(await update(seller, ''))).toBe('EMPTY_BODY body');
    expect(outcome(await update(seller, 'First'))).toBe('written');
    expect(await notesOf(conversation)).toContain('First');
    const remove = (viewer: Viewer) => deleteNote(dependencies(), viewer, note.id);
    expect(outcome(await remove(viewerOf(ben)))).toBe('FORBIDDEN id');
    expect(outcome(await remove(administrator))).toBe('written');
    expect(outcome(await remove(administrator))).toBe('NOT_FOUND id');
    expect(await notesOf(conversation)).not.toContain('First');
  });

  it('outlive neither their text in a notification nor a thousand others', async () => {
    const result = await add('A secret', [ben!]);
    if (result.kind !== 'written') throw new Error(JSON.stringify(result));
    const shown = async () =>
      (await company.persistence.queries.notifications.list(viewerOf(ben), {}, { limit: 1 })).rows[0]?.subject?.note;
    expect(await shown()).toBe('A secret');
    await deleteNote(dependencies(), seller, result.note.id);
    expect(await shown()).toBeNull();
    await query(
      `INSERT INTO note (id, conversation_id, author_id, body, created_at)
       SELECT gen_random_uuid(), $1, $2, 'Many', now() - n * interval '1 minute' FROM generate_series(1, 1000) AS n`,
      [conversation, ana],
    );
    expect(outcome(await add('One too many'))).toBe('INVALID_INPUT');
    await query("DELETE FROM note WHERE body = 'Many'");
  });

  it('go along in a merge, and come back when it is undone', async () => {
    const other = await receiveFor(bo);
    expect(other).not.toBe(conversation);
    await query('DELETE FROM note');
    await written('Of Al');
    await written('Of Bo', other);
    // At the same moment.
    await query('UPDATE note SET created_at = $1', [new Date('2026-03-02T15:00:00Z')]);
    const merged = await mergeRecords(dependencies(), administrator, { fromId: al!, intoId: bo!, dryRun: false });
    if (merged.kind !== 'merged') throw new Error(JSON.stringify(merged));
    expect(await notesOf(other)).toEqual(['Of Bo', 'Of Al']);
    expect(await notesOf(conversation)).toEqual([]);
    await written('Since then', other);
    expect(outcome(await undoMerge(dependencies(), administrator, merged.mergeId))).toBe('merged');
    expect(await notesOf(conversation)).toEqual(['Of Al']);
    expect(await notesOf(other)).toEqual(['Of Bo', 'Since then']);
  });

  it('are not drafts: these are the user’s own, and have a limit', async () => {
    const save = (body: string, viewer = seller) =>
      saveDraft(dependencies(), viewer, { conversationId: conversation, body });
    const draftOf = async (userId: string | undefined) =>
      (await company.persistence.queries.notes.draftsOf(userId!, [conversation])).get(conversation);
    expect(outcome(await save('Hel'))).toBe('saved');
    expect(outcome(await save('Hello'))).toBe('saved');
    expect([await draftOf(ana), await draftOf(ben)]).toEqual(['Hello', undefined]);
    expect(outcome(await save('x'.repeat(5_001)))).toBe('BODY_TOO_LONG body');
    expect(outcome(await save('x', viewerOf(eve)))).toBe('NOT_FOUND conversationId');
    expect(outcome(await save(''))).toBe('saved');
    expect(await draftOf(ana)).toBeUndefined();
  });
});
