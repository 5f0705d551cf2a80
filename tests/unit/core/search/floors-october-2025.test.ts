import { stateFloors } from './floors';

await stateFloors('october-2025');
