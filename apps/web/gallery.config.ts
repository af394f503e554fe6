import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery: every screen without a server. `vite --config gallery.config.ts` */
export default defineConfig({
  root: 'gallery',
  publicDir: '../public',
  plugins: [react()],
  resolve: { conditions: ['@homegroup/source', 'module', 'browser', 'production'] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, outDir: '../dist-tsc/gallery' },
  preview: {
    headers: {
      // As the server sends it: what breaks here would break there.
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; " +
        "img-src 'self' blob:; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; " +
        "require-trusted-types-for 'script'",
    },
  },
});
