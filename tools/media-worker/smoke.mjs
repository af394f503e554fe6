// @ts-check
import { handshake } from './smoke-dtls.mjs';
import { carryPacket, OPUS, SUITES } from './smoke-srtp.mjs';

const STEP_LIMIT_MS = 10_000;

/**
 * @param {string} step
 * @param {Promise<unknown>} work
 * @param {Promise<never>} died
 */
async function within(step, work, died) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took over ${STEP_LIMIT_MS / 1000} seconds`)), STEP_LIMIT_MS);
  });
  try {
    return await Promise.race([work, died, late]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`smoke test "${step}": ${why}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {import('mediasoup/types').Worker} worker @returns {Promise<never>} */
function deathOf(worker) {
  const died = new Promise((_resolve, reject) => {
    worker.on('died', (error) => reject(new Error(`the worker died (${error.message})`)));
  });
  died.catch(() => {});
  return /** @type {Promise<never>} */ (died);
}

/**
 * Tries a worker before it is kept: it starts, carries a packet through each SRTP suite, completes a DTLS handshake, and
 * closes. Refuses with the step that failed.
 * @param {string} workerBin
 * @param {{ withHandshake?: boolean }} [options]
 */
export async function smokeTest(workerBin, { withHandshake = true } = {}) {
  // Imported here: a start with a cached worker does not need mediasoup.
  const mediasoup = await import('mediasoup');
  const never = /** @type {Promise<never>} */ (new Promise(() => {}));
  const worker = await within('start', mediasoup.createWorker({ workerBin, logLevel: 'none' }), never);
  const died = deathOf(worker);
  try {
    const router = await within('router', worker.createRouter({ mediaCodecs: [OPUS] }), died);
    for (const suite of SUITES) await within(`SRTP ${suite}`, carryPacket(router, suite), died);
    if (withHandshake) await within('DTLS handshake', handshake(router), died);
  } finally {
    worker.close();
  }
}
