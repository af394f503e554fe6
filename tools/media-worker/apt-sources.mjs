// @ts-check

/** @param {string} suite @param {string} codename */
const isOf = (suite, codename) =>
  suite === codename || suite.startsWith(`${codename}-`) || suite.startsWith(`${codename}/`);

/** @param {string} stanza @param {string} field */
function fieldOf(stanza, field) {
  const match = new RegExp(`^${field}:[ \\t]*(.*)$`, 'im').exec(stanza);
  return match?.[1]?.trim() ?? '';
}

/**
 * The stanzas of a deb822 `.sources` file that serve this Debian release, as source-package stanzas.
 * @param {string} file
 * @param {string} codename
 */
export function sourceStanzas(file, codename) {
  return file
    .split(/\n\s*\n/)
    .filter((stanza) => fieldOf(stanza, 'Enabled').toLowerCase() !== 'no')
    .filter((stanza) => fieldOf(stanza, 'Types').split(/\s+/).includes('deb'))
    .filter((stanza) =>
      fieldOf(stanza, 'Suites')
        .split(/\s+/)
        .some((suite) => isOf(suite, codename)),
    )
    .map((stanza) => `${stanza.replace(/^Types:.*$/im, 'Types: deb-src').trim()}\n`)
    .join('\n');
}

/**
 * The same of a one-line-style `.list` file.
 * @param {string} file
 * @param {string} codename
 */
export function sourceLines(file, codename) {
  return file
    .split('\n')
    .map((line) => /^deb\s+((?:\[[^\]]*\]\s*)?\S+\s+(\S+).*)$/.exec(line.trim()))
    .filter((match) => match !== null)
    .filter((match) => isOf(match[2] ?? '', codename))
    .map((match) => `deb-src ${match[1]}\n`)
    .join('');
}
