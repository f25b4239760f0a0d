import { historicTime } from './history';

/** Now, or the time that is being played: what agents and observations go by instead of the machine's clock. */
export const currentTime = (): Date => historicTime() ?? new Date();
