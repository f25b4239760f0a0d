// SQLSTATE classes 08 (connection) and 57P0x (shutting down), the system's own words for a lost socket, and Prisma's.
const CODES =
  /^(08\w{3}|57P0\w|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|P1001|P1002|P1008|P1017)$/;
const WORDS =
  /Connection terminated|connection.*(closed|ended|lost|error)|Can't reach database|DatabaseNotReachable|ConnectionClosed/i;

/** What people are told while the database does not answer. */
export const UNREACHABLE =
  'We cannot reach our data right now. Nothing that was confirmed is lost; please try again in a moment.';

/** Whether an error, or one it was caused by, says that the database cannot be reached: a state that passes by itself. */
export function isUnreachable(error: unknown): boolean {
  for (let at = error, depth = 0; at && depth < 8; depth++) {
    if (typeof at !== 'object') return false;
    const { code, message, errors, cause, meta } = at as Record<string, unknown>; // any error of any library
    if (typeof code === 'string' && CODES.test(code)) return true;
    if (typeof message === 'string' && WORDS.test(message)) return true;
    if (Array.isArray(errors) && errors.some(isUnreachable)) return true;
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return false;
}
