// @ts-check

export const MENDED_FILE = 'src/RTC/DtlsTransport.cpp';

// BIO_CB_RETURN is a flag bit, set together with the operation's own. Compared with `==`, the results of BIO_ctrl() are
// lost, and with OpenSSL 3.0.17 and later the worker dies with SIGSEGV at the first DTLS ClientHello.
const WRONG = '(operationType == BIO_CB_RETURN)';
const RIGHT = '(operationType & BIO_CB_RETURN)';

/**
 * Mends the one wrong comparison; refuses a source it does not know.
 * @param {string} source the text of DtlsTransport.cpp
 */
export function mendDtlsTransport(source) {
  const found = source.split(WRONG).length - 1;
  if (found !== 1) {
    throw new Error(
      `Cannot build the media worker: ${MENDED_FILE} should hold "${WRONG}" once, but holds it ${found} times. ` +
        'This mediasoup differs from the one that tools/media-worker knows; look at mend.mjs.',
    );
  }
  return source.replace(WRONG, RIGHT);
}
