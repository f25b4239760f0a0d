import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane.
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash (PHC string) of a password, normalised so that it does not depend on the keyboard that typed it. */
export const hashPassword = (password: string) => hash(password.normalize('NFKC'), strength);

// Compared with when there is no such user or no password: the answer takes as long as for a wrong password.
let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and says no. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored || (await decoy), password.normalize('NFKC')).catch(() => false);
  return fits && Boolean(stored);
}
