/** The mark by which an error page knows, also in production, that the database could not be reached. */
export const UNREACHABLE_MARK = 'database-unreachable';
