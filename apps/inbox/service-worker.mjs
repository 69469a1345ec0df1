import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds the service worker next to the page, as one file that is no module: not every browser has modules there. Its address
 * never changes, because browsers know it by that, and says for which pages it is.
 */
export const serviceWorker = () => {
  let outDir;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          target: 'es2022',
          outDir,
          emptyOutDir: false,
          rolldownOptions: {
            input: join(import.meta.dirname, 'src/push/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'service-worker.js' },
          },
        },
      });
    },
  };
};
