import { carrierVariables } from '@patchbay/carriers';
import { DataInUse } from '@patchbay/embedded-database';
import { readConfig, runMain } from '@patchbay/service-kit';
import { composeStandalone } from './compose';
import { endWithParent } from './end-with-parent';
import { welcome } from './welcome';

// A kill -9 of npm, or of what `npm run dev` runs, reaches no child: this process notices by itself.
if (['start', 'dev'].includes(process.env.npm_lifecycle_event ?? '')) endWithParent();

void runMain(async () => {
  const config = readConfig(process.env, 'standalone', carrierVariables);
  const [flag, user] = process.argv.slice(2);
  const standalone = await composeStandalone(config, flag === '--sign-in-link' ? user : undefined);
  console.log(welcome(standalone, config));
  return standalone;
}, [DataInUse]);
