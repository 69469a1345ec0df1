import { carrierVariables } from '@patchbay/carriers';
import { readConfig, runMain } from '@patchbay/service-kit';
import { composeGateway } from './compose';

void runMain(() => composeGateway(readConfig(process.env, 'gateway', carrierVariables)));
