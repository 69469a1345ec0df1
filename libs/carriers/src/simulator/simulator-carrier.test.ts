import { describeSignedJsonCarrier } from '../standard-webhooks/signed-json.contract';
import { createSimulatorCarrier } from './simulator-carrier';

const secret = 'whsec_c2ltdWxhdG9yLXNlY3JldC0yNC1ieXRlcyE=';

describeSignedJsonCarrier({
  name: 'simulator',
  secret,
  repetitionsAreOne: false,
  create: (apiUrl) => createSimulatorCarrier({ secret, networkUrl: apiUrl }),
});
