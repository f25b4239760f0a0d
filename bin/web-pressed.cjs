// Before Next in each web process: answers are compressed here, and what stays the same is compressed once. Next would do it anew for each
// visitor, which is two thirds of what a cached page costs, and more for a script.
const http = require('node:http');
const zlib = require('node:zlib');
const compress = require('compression')();
const { LRUCache } = require('lru-cache');
const Negotiator = require('negotiator');

const LEAST = 1024;
const QUALITY = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };
const ways = { br: (bytes) => zlib.brotliCompressSync(bytes, QUALITY), gzip: (bytes) => zlib.gzipSync(bytes) };
const TEXT = /^(text\/|image\/svg|application\/(javascript|json|manifest))/;

/** Per encoding: the bytes of a page by its HTML, and of a file by its address, with its headers. */
const memory = (maxSize) => new LRUCache({ maxSize, sizeCalculation: ({ bytes }, key) => bytes.length + key.length });
const kept = { br: { pages: memory(32e6), files: memory(32e6) }, gzip: { pages: memory(32e6), files: memory(32e6) } };

/** A page that Next hands over as one string comes from its cache: the same string for every visitor. */
function page(res, way) {
  const end = res.end;
  res.end = function (body, ...rest) {
    const cached = this.getHeader('x-nextjs-cache') || this.getHeader('x-nextjs-prerender');
    if (!cached || typeof body !== 'string' || body.length < LEAST || this.headersSent)
      return end.call(this, body, ...rest);
    const { pages } = kept[way];
    let known = pages.get(body);
    if (!known) pages.set(body, (known = { bytes: ways[way](body) }));
    this.setHeader('Content-Encoding', way);
    this.setHeader('Content-Length', known.bytes.length);
    return end.call(this, known.bytes);
  };
}

/** A file of the build never changes under its address: Next is asked for it once, uncompressed. */
function file(req, res, way, next) {
  const { files } = kept[way];
  const [path] = req.url.split('?', 1);
  const known = files.get(path);
  if (known) return res.writeHead(200, known.headers).end(known.bytes);
  delete req.headers['accept-encoding'];
  const [parts, end] = [[], res.end];
  res.write = (part, encoding) => parts.push(Buffer.from(part, encoding)) > 0;
  res.end = (last, ...rest) => {
    if (last && typeof last !== 'function') res.write(last, ...rest);
    let bytes = Buffer.concat(parts);
    const whole = res.statusCode === 200 && !res.headersSent && bytes.length >= LEAST;
    if (whole && TEXT.test(String(res.getHeader('Content-Type')))) {
      bytes = ways[way](bytes);
      res.setHeader('Content-Encoding', way);
      res.setHeader('Vary', 'Accept-Encoding');
      res.setHeader('Content-Length', bytes.length);
      files.set(path, { headers: res.getHeaders(), bytes });
    }
    return end.call(res, bytes);
  };
  next();
}

const still = ({ method, url, headers }) =>
  method === 'GET' &&
  url.startsWith('/_next/static/') &&
  !headers.range &&
  !headers['if-none-match'] &&
  !headers['if-modified-since'];

/** The same listener, its answers compressed as the visitor wants it. */
function pressed(listener) {
  return (req, res) => {
    const way = new Negotiator(req).encoding(['br', 'gzip', 'identity'], ['br', 'gzip']);
    if (!ways[way]) return listener(req, res);
    if (still(req)) return file(req, res, way, () => listener(req, res));
    compress(req, res, () => {
      page(res, way);
      listener(req, res);
    });
  };
}

const { createServer } = http;
http.createServer = (...given) => createServer(...given.map((one) => (typeof one === 'function' ? pressed(one) : one)));
