/** Now in milliseconds since 1970, finer than a millisecond; comparable between processes of one machine. */
export const instant = () => performance.timeOrigin + performance.now();
