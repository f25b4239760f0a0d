import { driver } from './driver';
import { Effects } from './effects';
import { embedded, external, type Target } from './target';

export type Suite = { target: Target; drive: ReturnType<typeof driver>; effects: Effects; close: () => Promise<void> };

/** Opens the target CONFORMANCE_TARGET names ("embedded" unless set) with its driver and side-effect table. */
export async function openSuite(env: Record<string, string> = {}): Promise<Suite> {
  const target = process.env.CONFORMANCE_TARGET === 'external' ? external(process.env) : await embedded({ env });
  const effects = await Effects.open(target.databaseUrl);
  const close = async () => {
    await target.stop();
    await effects.close();
  };
  return { target, drive: driver(target), effects, close };
}
