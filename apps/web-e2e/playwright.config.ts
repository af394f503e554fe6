import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'src',
  testMatch: '*.e2e.ts',
  // Each file has several browsers, a server and a media worker: two at once on a small machine starve each other's sound.
  workers: 1,
  fullyParallel: false,
  // A whole meeting, on a machine that has more to do.
  timeout: 420_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }], ['./src/requests-reporter.ts']],
});
