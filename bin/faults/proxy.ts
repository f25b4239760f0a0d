import net from 'node:net';

/** A wire to the database that can be cut between the commit and its acknowledgement. */
export async function wire(port: number) {
  let cuts = 0;
  let wanted = 0;
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      // The server has committed and says so; nobody hears.
      if (wanted > 0 && chunk.includes('COMMIT\0')) {
        wanted--;
        cuts++;
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
