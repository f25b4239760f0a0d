import net from 'node:net';

export type Received = { from: string; to: string[]; raw: string };
/** What the server does with the next message: takes it, refuses for now or for good, or hangs up at a moment. */
export type Mood = 'take' | 'later' | 'never' | 'hang-up-before-answer' | 'hang-up-at-once';

/** A mail server on a free port of this machine that remembers what it was given (RFC 5321, as much as tests need). */
export async function smtpStub() {
  const received: Received[] = [];
  const state: { mood: Mood } = { mood: 'take' };
  const server = net.createServer((socket) => {
    let from = '';
    let to: string[] = [];
    let data: string[] | undefined;
    let pending = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    if (state.mood === 'hang-up-at-once') return socket.destroy();
    say('220 stub ESMTP');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1');
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (data) {
          if (line !== '.') data.push(line.replace(/^\.\./, '.'));
          else {
            const raw = Buffer.from(data.join('\r\n'), 'latin1').toString('utf8');
            data = undefined;
            if (state.mood === 'hang-up-before-answer') {
              received.push({ from, to, raw });
              socket.destroy();
              return;
            }
            if (state.mood === 'later') say('451 try again later');
            else {
              received.push({ from, to, raw });
              say('250 queued');
            }
          }
          continue;
        }
        const verb = line.split(/[ :]/)[0]!.toUpperCase();
        if (verb === 'EHLO' || verb === 'HELO') say('250 stub');
        else if (verb === 'MAIL') {
          from = /<(.*?)>/.exec(line)?.[1] ?? '';
          to = [];
          say('250 ok');
        } else if (verb === 'RCPT') {
          const address = /<(.*?)>/.exec(line)?.[1] ?? '';
          if (state.mood === 'never') say(`550 <${address}> no such mailbox`);
          else {
            to.push(address);
            say('250 ok');
          }
        } else if (verb === 'DATA') {
          data = [];
          say('354 go ahead');
        } else if (verb === 'QUIT') {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    state,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
