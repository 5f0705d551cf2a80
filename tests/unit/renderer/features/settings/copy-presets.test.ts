import { describe, expect, it } from 'vitest';
import { keyMap, clashes } from '../../../../../src/core/actions/key-map';
import {
  copyPresetOf,
  copyPresets,
  withCopyPreset,
} from '../../../../../src/renderer/features/settings/copy-presets';

const presets = copyPresets.map(({ value }) => value);

describe('what Enter copies', () => {
  it('is the code until something else is chosen', () => {
    expect(copyPresetOf({})).toBe('code');
  });

  it.each(presets)('%s is chosen, read back, and no two actions share a key', (preset) => {
    const chosen = withCopyPreset({ star: 'Mod+G' }, preset);
    expect(copyPresetOf(chosen)).toBe(preset);
    expect(chosen).toMatchObject({ star: 'Mod+G' });
    expect(clashes(keyMap(chosen, false))).toEqual([]);
  });

  it('of the usual keeps no keys that are the usual ones anyway', () => {
    expect(withCopyPreset(withCopyPreset({}, 'with-unit'), 'code')).toEqual({});
  });

  it('is said to be the coder’s own where their keys are neither', () => {
    expect(presets).not.toContain(copyPresetOf({ copy: 'F2' }));
    expect(presets).not.toContain(copyPresetOf({ copy: null }));
  });
});
