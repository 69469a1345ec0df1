import { maxConsentRows, maxPhones, maxRows } from '@patchbay/importing';
import * as server from '@patchbay/messaging';

test('the import keeps to the limits of the API', () => {
  expect({ maxConsentRows, maxPhones, maxRows }).toEqual({
    maxConsentRows: server.maxConsentRows,
    maxPhones: server.maxPhones,
    maxRows: server.maxRows,
  });
});
