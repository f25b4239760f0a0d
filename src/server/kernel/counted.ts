/** 1 order, 2 orders, 1,204 parts; another plural than with an s is said. */
export const counted = (count: number, singular: string, plural = `${singular}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
