import { type RequestHandler } from 'express';
import helmet from 'helmet';
import { type Config } from '../config.js';

const SELF = "'self'";
const NONE = "'none'";
const ONE_YEAR_S = 31_536_000;

/** What a page of ours may load and speak to: ourselves, and nobody else. */
const CONTENT_SECURITY_POLICY = {
  'default-src': [NONE],
  'script-src': [SELF],
  'style-src': [SELF],
  'worker-src': [SELF],
  'connect-src': [SELF],
  'img-src': [SELF, 'blob:'],
  'media-src': [SELF, 'blob:'],
  'frame-ancestors': [NONE],
  'base-uri': [NONE],
  'form-action': [SELF],
  'require-trusted-types-for': ["'script'"],
};

/** The headers of every answer. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler[] {
  const isSecure = publicUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
      // Only this host: what else lives below it is not ours to decide.
      strictTransportSecurity: isSecure ? { maxAge: ONE_YEAR_S, includeSubDomains: false } : false,
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), display-capture=(self)');
      next();
    },
  ];
}

/** Nothing that the API says is kept by browsers or proxies. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** What pages of other sites may read, and with which headers they may ask (Fetch standard, CORS protocol). */
export const readableByAll: RequestHandler = (request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
  response.setHeader('Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since, Cache-Control');
  response.setHeader('Access-Control-Max-Age', '86400');
  response.status(204).end();
};
