import { commercial837P } from './commercial-837p';
import { dmeMac } from './dme-mac';
import { medicarePartBDrugs } from './medicare-part-b-drugs';
import type { Preset } from './preset';

export type { Preset } from './preset';

export const presets: readonly Preset[] = [medicarePartBDrugs, dmeMac, commercial837P];

/** The preset of that id; null where there is none. */
export const presetOf = (id: string | null): Preset | null =>
  presets.find((preset) => preset.id === id) ?? null;
