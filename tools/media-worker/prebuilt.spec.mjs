// @ts-check
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fetchPrebuilt, prebuiltName, prebuiltUrl } from './prebuilt.mjs';
import { readTarFile } from './tar.mjs';

/** @param {string} name @param {string} content */
function tarEntry(name, content) {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc(-content.length & 511)]);
}

const archive = Buffer.concat([tarEntry('notes', 'x'.repeat(600)), tarEntry('./mediasoup-worker', 'the worker')]);
const folder = await mkdtemp(path.join(os.tmpdir(), 'homegroup-prebuilt-'));
const to = path.join(folder, 'worker');
const progress = () => {};
const server = createServer((request, response) => {
  if (request.url === '/good') response.end(gzipSync(Buffer.concat([archive, Buffer.alloc(1024)])));
  else if (request.url === '/other') response.end(gzipSync(tarEntry('else', 'x')));
  else response.writeHead(404).end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test('the name is the one of mediasoup: with the kernel on Linux only', () => {
  const machine = { version: '3.27.1', platform: 'linux', arch: 'x64', release: '6.1.0-13-amd64' };
  assert.equal(prebuiltName(machine), 'mediasoup-worker-3.27.1-linux-x64-kernel6.tgz');
  const mac = { version: '3.27.1', platform: 'darwin', arch: 'arm64', release: '24.5.0' };
  assert.equal(prebuiltName(mac), 'mediasoup-worker-3.27.1-darwin-arm64.tgz');
});

test('the address comes from the package, or from the variable that mediasoup itself reads', () => {
  const mediasoup = { version: '3.27.1', repositoryUrl: 'git+https://host.example/owner/repo.git' };
  assert.match(
    prebuiltUrl(mediasoup, {}),
    /^https:\/\/host\.example\/owner\/repo\/releases\/download\/3\.27\.1\/mediasoup/,
  );
  const env = { MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: 'https://mirror.example' };
  assert.match(prebuiltUrl(mediasoup, env), /^https:\/\/mirror\.example\/3\.27\.1\/mediasoup-worker-3\.27\.1-/);
});

test('a file is read out of a tar archive, and not out of half a one', () => {
  assert.equal(readTarFile(archive, 'mediasoup-worker')?.toString(), 'the worker');
  assert.equal(readTarFile(archive, 'missing'), undefined);
  assert.equal(readTarFile(archive.subarray(0, 512 * 4 + 4), 'mediasoup-worker'), undefined);
});

test('a download is unpacked as an executable file', async () => {
  await fetchPrebuilt({ url: `${base}/good`, to, progress });
  assert.equal(await readFile(to, 'utf8'), 'the worker');
  assert.equal((await stat(to)).mode & 0o777, 0o755);
});

test('a download that cannot be had says why', async () => {
  await assert.rejects(fetchPrebuilt({ url: `${base}/none`, to, progress }), /\(answer 404\)/);
  await assert.rejects(fetchPrebuilt({ url: `${base}/other`, to, progress }), /\(the archive holds no worker\)/);
  await assert.rejects(fetchPrebuilt({ url: 'http://127.0.0.1:9/none', to, progress }), /could not be downloaded/);
});
