// @ts-check
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { runStep, SetupFault } from './step.mjs';

const node = process.execPath;

test('a step gives both streams, its exit code and its time', async () => {
  const args = ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'];
  const { code, output, seconds } = await runStep({ label: 'a test', command: node, args });
  assert.equal(code, 3);
  assert.match(output, /out/);
  assert.match(output, /err/);
  assert.ok(seconds < 30);
});

test('a program that is not there is named, with what needs it', async () => {
  const step = { label: 'a test', command: 'no-such-program-here', args: [] };
  await assert.rejects(runStep(step), (error) => {
    assert.ok(error instanceof SetupFault);
    assert.match(error.message, /no-such-program-here is not installed.*a test needs it/);
    return true;
  });
});

test('a step that takes too long is ended, and says so', async () => {
  const args = ['-e', 'setInterval(() => {}, 1000)'];
  const { code, output } = await runStep({ label: 'a test', command: node, args, maxMs: 300 });
  assert.equal(code, 143);
  assert.match(output, /took too long/);
});

test('a signal ends the step and whoever runs it', { timeout: 30_000 }, async () => {
  const step = new URL('./step.mjs', import.meta.url).href;
  // The grandchild says who it is, so that it can be looked for afterwards.
  const program = `
    const { runStep } = await import(${JSON.stringify(step)});
    const args = ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'];
    await runStep({ label: 'a test', command: process.execPath, args, shown: true });`;
  const runner = spawn(node, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise((resolve) => runner.stdout.once('data', (chunk) => resolve(Number(String(chunk)))));
  runner.kill('SIGTERM');
  const code = await new Promise((resolve) => runner.once('exit', resolve));
  assert.equal(code, 143);
  assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
});
