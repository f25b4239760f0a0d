// In each of several web processes, before Next: hears which tags another one has forgotten. Next knows no public way to forget a
// tag outside a request, so this writes where its own `revalidateTag(tag, { expire: 0 })` writes (Next 16.4, one map per process).
const { tagsManifest } = require('next/dist/server/lib/incremental-cache/tags-manifest.external');

process.on('message', (news) => {
  if (!Array.isArray(news?.forget)) return;
  const now = performance.timeOrigin + performance.now();
  for (const tag of news.forget) tagsManifest.set(tag, { ...tagsManifest.get(tag), expired: now });
});
