import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';

/**
 * What an owner publishes beside the list of codes: an index, notes, tables. The house stores it and hands it on; what `data` is, the
 * system alone knows, by its part.
 */
export type Supplement = {
  system: SystemId;
  part: string;
  title: string | null;
  from: IsoDate | null;
  data: unknown;
};
