// @ts-check

const BLOCK_BYTES = 512;

/** @param {Buffer} field */
const text = (field) => field.toString('utf8').replace(/\0.*$/s, '');

/**
 * The contents of one file of a tar archive, or undefined where the archive does not hold it whole.
 * @param {Buffer} archive
 * @param {string} name
 */
export function readTarFile(archive, name) {
  let at = 0;
  while (at + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    const entry = text(header.subarray(0, 100)).replace(/^\.\//, '');
    const size = Number.parseInt(text(header.subarray(124, 136)).trim(), 8);
    if (entry === '' || Number.isNaN(size)) return undefined;
    const from = at + BLOCK_BYTES;
    if (entry === name) return from + size <= archive.length ? archive.subarray(from, from + size) : undefined;
    at = from + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return undefined;
}
