import { stateFloors } from './floors';

await stateFloors('starter');
