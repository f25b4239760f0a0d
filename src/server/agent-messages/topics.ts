import type { z } from 'zod';

/** What agents may speak about: who tells whom, and the shape of what is said. */
export type Topic = {
  topic: string;
  title: string;
  body: z.ZodType;
  /** The shape of an answer; without one nobody may ask, only tell. */
  answer?: z.ZodType;
};

const topics = new Map<string, Topic>();

/** Makes a topic known. Registering the same name anew replaces it, as when a module is loaded again. */
export const registerTopic = (topic: Topic) => {
  topics.set(topic.topic, topic);
  return topic;
};
export const topicOf = (name: string): Topic | undefined => topics.get(name);
/** Names and titles, for lists and filters. */
export const topicTitles = () => [...topics.values()].map(({ topic, title }) => ({ topic, title }));
