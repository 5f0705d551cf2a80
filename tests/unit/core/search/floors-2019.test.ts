import { stateFloors } from './floors';

await stateFloors('2019');
