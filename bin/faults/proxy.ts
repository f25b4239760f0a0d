import net from 'node:net';

/** A wire to the database that can be cut after a request went out and before its answer comes back. */
export async function wire(port: number) {
  let cuts = 0;
  let wanted = 0;
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    let asked = false;
    near.on('data', (chunk) => {
      // What writes names its function; the answer to it is what must get lost.
      asked ||= wanted > 0 && /es_write|es_append|commit/i.test(chunk.toString('latin1'));
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (asked && wanted > 0) {
        wanted--;
        cuts++;
        // The server has done it and has said so; nobody hears.
        near.destroy();
        far.end();
        return;
      }
      near.write(chunk);
    });
    for (const [a, b] of [
      [near, far],
      [far, near],
    ] as const)
      a.on('error', () => b.destroy()).on('close', () => b.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as net.AddressInfo).port, // listening on a port
    cutNext: () => wanted++,
    cuts: () => cuts,
    stop: () => server.close(),
  };
}
