import { readConfig, runMain } from '@patchbay/service-kit';
import { composeStandalone } from './compose';
import { endWithParent } from './end-with-parent';
import { welcome } from './welcome';

// `npm start` stands between us and whoever started it: a kill -9 of npm reaches npm alone.
if (process.env.npm_lifecycle_event === 'start') endWithParent();

void runMain(async () => {
  const config = readConfig(process.env, 'standalone');
  const standalone = await composeStandalone(config);
  console.log(welcome(standalone, config));
  return standalone;
});
