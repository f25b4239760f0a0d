export { houseLadder } from '../ladder';
