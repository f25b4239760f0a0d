import fs from 'node:fs/promises';
import path from 'node:path';
import { limited } from '@/app/_api/limited';

/** The script with which anybody checks a proof. It is public: there is nothing of ours in it. */
export const GET = limited('read', async (_: Request) => {
  const script = await fs.readFile(path.join(process.cwd(), 'docs/verify-proof.mjs'));
  return new Response(new Uint8Array(script), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'content-disposition': 'attachment; filename="verify-proof.mjs"',
    },
  });
});
