import { createHash } from 'node:crypto';
import { themeScript } from '@/app/_ui/theme/theme-script';

const themeHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;

/** What both policies share. Styles: charts and floating parts set style attributes, which only 'unsafe-inline' allows. */
const shared = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self' https://checkout.stripe.com",
  "frame-ancestors 'none'",
];

/** For pages rendered per request: only our files and scripts that carry this request's nonce run. Development needs eval. */
export const strictPolicy = (nonce: string, dev = process.env.NODE_ENV === 'development') =>
  [...shared, `script-src 'self' 'nonce-${nonce}' ${themeHash}${dev ? " 'unsafe-eval'" : ''}`].join('; ');
