import { Secret } from '@patchbay/service-kit';
import { createCarriers } from './create-carriers';

const secrets = [new Secret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')];
const simulator = { secret: 'whsec_c2ltdWxhdG9yLXNlY3JldC0yNC1ieXRlcyE=', networkUrl: 'http://127.0.0.1:1' };

test('a carrier that is configured is there, by its name', () => {
  const carriers = createCarriers({ generic: { secrets } }, { webhookUrl: 'https://hooks.example', simulator });
  expect(carriers.get('generic')?.name).toBe('generic');
  expect(carriers.get('simulator')?.name).toBe('simulator');
});

test('one that is not configured is not there', () => {
  const carriers = createCarriers({}, { webhookUrl: 'https://hooks.example' });
  for (const name of ['generic', 'simulator', 'twilio', 'constructor', '']) expect(carriers.get(name)).toBeUndefined();
});
