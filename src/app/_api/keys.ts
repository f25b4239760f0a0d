export { newApiKey } from '@/server/identity';
