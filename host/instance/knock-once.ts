import { text } from 'node:stream/consumers';
import { knock } from './knock';

const lockFile = process.argv[2];
const isDelivered = lockFile !== undefined && (await knock(lockFile, await text(process.stdin)));
process.exit(isDelivered ? 0 : 1);
