import { carrierVariables } from '@patchbay/carriers';
import { readConfig, runMain } from '@patchbay/service-kit';
import { composeWorker } from './compose';

void runMain(() => composeWorker(readConfig(process.env, 'worker', carrierVariables)));
