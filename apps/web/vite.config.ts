import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstViewBudget } from './build/first-view.ts';

const server = 'http://localhost:4000';

/** What the first view may weigh, compressed, in kB: a newcomer waits for it on a slow line. */
const FIRST_VIEW_KB = 170;

// Built twice: for browsers, and (`--ssr`) for the server, which draws pages with it and has none of our packages.
export default defineConfig(({ mode, isSsrBuild }) => {
  const conditions = ['@homegroup/source', 'module', mode === 'production' ? 'production' : 'development'];
  return {
    plugins: [react(), ...(isSsrBuild ? [] : [firstViewBudget(FIRST_VIEW_KB)])],
    resolve: { conditions: [...conditions, 'browser'] },
    ssr: { noExternal: true, resolve: { conditions: [...conditions, 'node'] } },
    ...(isSsrBuild && { define: { 'process.env.NODE_ENV': JSON.stringify('production') } }),
    // Nothing is inlined: the content security policy lets in only what has an address of its own.
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      manifest: !isSsrBuild,
      ...(isSsrBuild && { copyPublicDir: false }),
    },
    server: { proxy: { '/api': server, '/feeds': server, '/socket': { target: server, ws: true } } },
  };
});
