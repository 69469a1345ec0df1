import { transform } from '@swc/core';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const resolve = (name) => createRequire(import.meta.url).resolve(name);

/**
 * Replaces Lingui's macros: each text by the id of its message, and nothing else. JSX and newer syntax are for the next
 * plugin.
 */
export const macros = () => {
  let descriptorFields = 'all';
  return {
    name: 'lingui-macros',
    enforce: 'pre',
    configResolved: ({ command }) => {
      // The texts themselves are in the catalogs.
      if (command === 'build') descriptorFields = 'id-only';
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(?:core|react)\/macro/ },
      handler: (code, id) =>
        transform(code, {
          filename: id,
          swcrc: false,
          configFile: false,
          sourceMaps: true,
          jsc: {
            target: 'esnext',
            parser: { syntax: 'typescript', tsx: id.endsWith('x') },
            transform: { react: { runtime: 'preserve' } },
            experimental: {
              // Compiled once for all builds.
              cacheRoot: join(import.meta.dirname, '../../node_modules/.cache/swc'),
              plugins: [[resolve('@lingui/swc-plugin'), { descriptorFields, useLinguiV5IdGeneration: true }]],
            },
          },
        }),
    },
  };
};
