import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { inlineDocuments } from './inline-documents.mjs';
import { macros } from './macros.mjs';
import { serviceWorker } from './service-worker.mjs';

/** `npm run dev` serves the inbox with hot reloading, in front of the gateway that it runs. */
const gateway = { target: 'http://127.0.0.1:4000', ws: true };

export default defineConfig({
  // The gateway serves the compressed files as they are.
  plugins: [
    inlineDocuments(),
    macros(),
    react(),
    lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true }),
    compression({ algorithms: ['gzip', 'brotliCompress'] }),
    serviceWorker(),
  ],
  // From its sources, so that it needs no build before this one.
  resolve: {
    alias: {
      '@patchbay/client': join(import.meta.dirname, '../../libs/client/src/index.ts'),
      '@patchbay/importing': join(import.meta.dirname, '../../libs/importing/src/index.ts'),
      'react-style-singleton': join(import.meta.dirname, 'src/ui/style-singleton.ts'),
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // kB
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What the first view needs is one file, whatever later parts share with it: it packs better.
      output: { codeSplitting: { groups: [{ name: 'inbox', tags: ['$initial'] }] } },
    },
  },
  server: {
    proxy: {
      '/graphql': gateway,
      '/schema.graphql': gateway,
      '/demo': gateway,
      '/session': gateway,
      '/media': gateway,
      '/uploads': gateway,
      '/config.json': gateway,
    },
  },
});
