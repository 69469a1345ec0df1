import { carrierVariables } from '@patchbay/carriers';
import { readConfig, runMain } from '@patchbay/service-kit';
import { composeIngress } from './compose';

void runMain(() => composeIngress(readConfig(process.env, 'ingress', carrierVariables)));
