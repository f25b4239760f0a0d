// Before Next in each web process: an address that is no text (`/p/%E0%A4%A`) is answered here. Next would decode it in many places,
// before any of our own code, and answer 500 where it cannot.
const http = require('node:http');

const SENTENCE =
  'This address is damaged: a % in it stands for no character. Please check it, or begin at the start page.';

const problem = JSON.stringify({
  type: 'urn:jovey:problem:malformed-address',
  title: 'Bad request',
  status: 400,
  detail: SENTENCE,
  code: 'malformed-address',
});
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Damaged address</title><h1>Damaged address</h1><p>${SENTENCE}</p><p><a href="/">To the start</a></p></html>`;

function isDamaged(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0]);
    return false;
  } catch {
    return true;
  }
}

/** The same listener, asked only for addresses that can be read. */
const readable = (listener) =>
  function (req, res) {
    if (!isDamaged(req.url)) return listener.call(this, req, res);
    const api = /^\/api(\/|$)/.test(req.url);
    const body = api ? problem : page;
    res.writeHead(400, {
      'Content-Type': api ? 'application/problem+json' : 'text/html; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      Connection: 'close', // what else was sent with it is not read
    });
    res.end(req.method === 'HEAD' ? undefined : body);
  };

const { createServer } = http;
http.createServer = (...given) =>
  createServer(...given.map((one) => (typeof one === 'function' ? readable(one) : one)));
