import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:4000';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  resolve: { conditions: ['@homegroup/source', 'module', 'browser', mode === 'production' ? 'production' : 'development'] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/socket': { target: server, ws: true } } },
}));
