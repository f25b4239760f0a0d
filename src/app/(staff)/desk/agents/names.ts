import { agentWords } from '@/server/decisions/contract';

/** An agent's name as words: `stock-keeper` is "Stock keeper". Where the list of agents is at hand, its title is better. */
export const agentName = (name: string) => agentWords(name.charAt(0).toUpperCase() + name.slice(1));
