import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** `npm run dev` serves the inbox with hot reloading, in front of the gateway that it runs. */
const gateway = { target: 'http://127.0.0.1:4000', ws: true };

export default defineConfig({
  // The gateway serves the compressed files as they are.
  plugins: [react(), compression({ algorithms: ['gzip', 'brotliCompress'] })],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    proxy: {
      '/graphql': gateway,
      '/schema.graphql': gateway,
      '/demo': gateway,
      '/media': gateway,
      '/config.json': gateway,
    },
  },
});
