import { accountViewer, type Viewer } from '@patchbay/access';
import type { Transaction } from '@patchbay/messaging';
import { createUseRecorder } from './record-use';

const crm = accountViewer('crm', { name: 'CRM', scopes: new Set(['EVENTS_READ']), validUntil: null });
const { account: _, ...ana }: Viewer = crm;

function open({ fails = false } = {}) {
  const written: string[] = [];
  const errors: unknown[] = [];
  const tx = { serviceAccounts: { markUsed: async (id: string) => void written.push(id) } } as unknown as Transaction;
  const recorder = createUseRecorder(
    { transaction: (work) => (fails ? Promise.reject(new Error('away')) : work(tx)) },
    () => new Date(),
    (error) => errors.push(error),
  );
  return { ...recorder, written, errors };
}

test('the uses of an account are written once a minute, and those of users never', async () => {
  const { record, settled, written } = open();
  for (const viewer of [crm, ana, crm]) record(viewer);
  await settled();
  record(crm);
  await settled();
  expect(written).toEqual(['crm']);
});

test('a use that could not be written is written with the next one, and fails nothing', async () => {
  const { record, settled, errors } = open({ fails: true });
  for (const expected of [1, 2]) {
    record(crm);
    await settled();
    expect(errors).toHaveLength(expected);
  }
});
