import { readConfig, runMain } from '@patchbay/service-kit';
import { composeStandalone } from './compose';
import { welcome } from './welcome';

void runMain(async () => {
  const config = readConfig(process.env, 'standalone');
  const standalone = await composeStandalone(config);
  console.log(welcome(standalone, config));
  return standalone;
});
