import { fillCompany } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('a field that fails', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
  });
  afterAll(() => patchbay.close());

  test('leaves the other fields as they are if it can be null', async () => {
    const ana = await patchbay.as('ana');
    const { data, errors } = await ana.ask<{ me: { name: string }; receipts: null; record: null }>(
      '{ me { name } receipts { edges { cursor } } record(id: "nonsense") { id } }',
    );
    expect(data).toEqual({ me: { name: 'ana' }, receipts: null, record: null });
    expect(errors).toMatchObject([{ path: ['receipts'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
