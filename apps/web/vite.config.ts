import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:4000';

// Budget: the first page loads at most 170 kB of JavaScript, gzipped. It loads 110; a room 85 more.
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  resolve: {
    conditions: ['@homegroup/source', 'module', 'browser', mode === 'production' ? 'production' : 'development'],
  },
  // Nothing is inlined: the content security policy lets in only what has an address of its own.
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true },
  server: { proxy: { '/api': server, '/socket': { target: server, ws: true } } },
}));
