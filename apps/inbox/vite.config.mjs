import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev -w apps/inbox` serves the inbox with hot reloading, in front of the gateway that `npm start` runs. */
const gateway = { target: 'http://127.0.0.1:4000', ws: true };

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0 },
  server: { proxy: { '/graphql': gateway, '/demo': gateway, '/media': gateway, '/config.json': gateway } },
});
