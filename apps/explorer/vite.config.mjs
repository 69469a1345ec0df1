import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig({
  // The gateway serves the page at /graphql, and the compressed files as they are.
  base: '/graphql/explorer/',
  // The gateway puts a new one into each page.
  html: { cspNonce: '{nonce}' },
  plugins: [react(), compression({ algorithms: ['gzip', 'brotliCompress'] })],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // GraphiQL is one large page, which only developers load.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Its packages have directives for servers and for React's compiler, which do not matter here.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
});
