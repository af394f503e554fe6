// @ts-check
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { sourceLines, sourceStanzas } from './apt-sources.mjs';
import { osRelease } from './os-release.mjs';
import { run } from './run.mjs';

const APT = '/etc/apt';

/**
 * apt's settings for one private use: own sources, lists and caches, and none of the machine's hooks.
 * @param {string} folder
 */
const aptConfig = (folder) => `
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "${folder}/sources";
Dir::State::lists "${folder}/lists";
Dir::Cache "${folder}/cache";
APT::Sandbox::User "root";
`;

/** Writes the machine's own Debian entries, turned to source packages. @param {string} to */
async function writeSources(to) {
  const { VERSION_CODENAME: codename = '' } = osRelease();
  const parts = await readdir(`${APT}/sources.list.d`).catch(() => []);
  let entries = 0;
  for (const [index, file] of [
    `${APT}/sources.list`,
    ...parts.map((part) => `${APT}/sources.list.d/${part}`),
  ].entries()) {
    const style = file.endsWith('.sources') ? 'sources' : file.endsWith('.list') ? 'list' : undefined;
    if (!style) continue;
    const text = await readFile(file, 'utf8').catch(() => '');
    const converted = style === 'sources' ? sourceStanzas(text, codename) : sourceLines(text, codename);
    if (converted === '') continue;
    await writeFile(path.join(to, `${index}.${style}`), converted);
    entries += 1;
  }
  if (entries === 0) throw new Error('no Debian entry was found in the configuration of apt');
}

/** Fetches and unpacks Debian's libsrtp2; returns the folder of its sources. @param {string} folder */
async function fetchSource(folder) {
  await rm(folder, { recursive: true, force: true });
  for (const part of ['sources', 'lists/partial', 'cache/archives/partial']) {
    await mkdir(path.join(folder, part), { recursive: true });
  }
  await writeSources(path.join(folder, 'sources'));
  const config = path.join(folder, 'apt.conf');
  await writeFile(config, aptConfig(folder));
  // Where only a part of the lists can be had, the source may still be in the rest.
  await run('apt-get', ['-c', config, 'update']).catch(() => {});
  await run('apt-get', ['-c', config, 'source', '--download-only', 'libsrtp2'], { cwd: folder });
  const description = (await readdir(folder)).find((name) => name.endsWith('.dsc'));
  if (!description) throw new Error('apt-get brought no source package');
  // apt has already checked the files against the signed lists.
  await run('dpkg-source', ['--no-check', '-x', description, 'unpacked'], { cwd: folder });
  return path.join(folder, 'unpacked');
}

/**
 * Builds Debian's libsrtp2 on OpenSSL as a static library and returns its prefix. Debian's own package stands on NSS,
 * whose cost for a packet grows with the number of sessions. The machine's own apt is not touched.
 * @param {string} folder a build folder; an earlier result in it is used again
 */
export async function buildLibsrtp(folder) {
  const prefix = path.join(folder, 'libsrtp');
  const done = await readdir(prefix).catch(() => undefined);
  if (done) return prefix;
  const cwd = await fetchSource(path.join(folder, 'libsrtp-source'));
  await run('./configure', ['--enable-openssl', 'CFLAGS=-O2 -fPIC'], { cwd });
  await run('make', [`-j${availableParallelism()}`, 'libsrtp2.a'], { cwd });

  const unfinished = `${prefix}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(path.join(cwd, 'libsrtp2.a'), path.join(unfinished, 'lib', 'libsrtp2.a'));
  for (const header of [
    'include/srtp.h',
    ...['auth', 'cipher', 'crypto_types'].map((name) => `crypto/include/${name}.h`),
  ]) {
    await cp(path.join(cwd, header), path.join(unfinished, 'include', 'srtp2', path.basename(header)));
  }
  await rename(unfinished, prefix);
  return prefix;
}
