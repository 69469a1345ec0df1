import { carrierVariables } from '@patchbay/carriers';
import { isOneOfSeveral, readConfig, runMain, superviseProcesses } from '@patchbay/service-kit';
import { composeIngress } from './compose';

void runMain(() => {
  const config = readConfig(process.env, 'ingress', carrierVariables);
  return config.ingressProcesses === 1 || isOneOfSeveral
    ? composeIngress(config)
    : superviseProcesses('ingress processes', config, config.ingressProcesses);
});
