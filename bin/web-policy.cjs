// Before Next in each web process, after web-pressed.cjs: a page from the cache can carry no nonce, so its content policy names the scripts that
// stand in it by their hashes, found once per version. What says 'unsafe-inline' in next.config.ts is for pages nobody has hashed.
const { createHash } = require('node:crypto');
const http = require('node:http');
const { LRUCache } = require('lru-cache');

const SCRIPT = /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/gi;
const INLINE = "'unsafe-inline'";
/** A page's hashes by its HTML: the very string that the cache keeps. */
const known = new LRUCache({ maxSize: 64e6, sizeCalculation: (_, html) => html.length });

/** The scripts that stand in a document, as a policy names them. Data for machines is no script. */
function hashes(html) {
  const found = [...html.matchAll(SCRIPT)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [...new Set(found)].join(' ');
}

/** `script-src` with these hashes, in place of leave for whatever stands in a page. */
function named(policy, html) {
  let found = known.get(html);
  if (found === undefined) known.set(html, (found = hashes(html)));
  return policy.replace(/script-src [^;]*/, (part) =>
    part.includes(INLINE) ? part.replace(INLINE, found) : `${part} ${found}`,
  );
}

/** The same listener; a page that Next hands over as one string comes from its cache. */
const strict = (listener) => (req, res) => {
  const end = res.end;
  res.end = function (body, ...rest) {
    const cached = this.getHeader('x-nextjs-cache') || this.getHeader('x-nextjs-prerender');
    const policy = this.getHeader('content-security-policy');
    if (cached && policy && typeof body === 'string' && !this.headersSent && body.startsWith('<!DOCTYPE html>'))
      this.setHeader('Content-Security-Policy', named(String(policy), body));
    return end.call(this, body, ...rest);
  };
  listener(req, res);
};

const { createServer } = http;
http.createServer = (...given) => createServer(...given.map((one) => (typeof one === 'function' ? strict(one) : one)));
module.exports = { hashes };
