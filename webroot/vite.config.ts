import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CHATLAB ?? 'http://127.0.0.1:8080';

/** All addresses in the built page are relative: the server's `<base>` says where it lives. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: '../target/classes/webroot',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    manifest: 'assets/manifest.json',
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: server, ws: true },
      '/docs': server,
      '/openapi.json': server,
    },
  },
  test: { include: ['src/**/*.test.ts'] },
} as Parameters<typeof defineConfig>[0]);
