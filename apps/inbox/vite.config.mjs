import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { macros } from './macros.mjs';
import { operations } from './operations.mjs';

/** `npm run dev` serves the inbox with hot reloading, in front of the gateway that it runs. */
const gateway = { target: 'http://127.0.0.1:4000', ws: true };

export default defineConfig({
  // The gateway serves the compressed files as they are.
  plugins: [
    operations(),
    macros(),
    react(),
    lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true }),
    compression({ algorithms: ['gzip', 'brotliCompress'] }),
  ],
  // From its sources, so that it needs no build before this one.
  resolve: {
    alias: {
      '@patchbay/client': join(import.meta.dirname, '../../libs/client/src/index.ts'),
      'react-style-singleton': join(import.meta.dirname, 'src/ui/style-singleton.ts'),
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // kB. Sellers' pages are one file, because they share most of it. Administration and the sign-in at an identity provider are others.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { checks: { pluginTimings: false } },
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
