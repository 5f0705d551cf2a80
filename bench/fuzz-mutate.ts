import { unzipSync, zipSync } from 'fflate';

/** Numbers that look random and come back the same for the same seed, so that a finding can be run again. */
export type Random = { below: (limit: number) => number; pick: <T>(items: readonly T[]) => T };

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const joined = (...parts: Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A change of the lines of a text; every byte is one character here. */
function byLines(bytes: Uint8Array, change: (lines: string[]) => void): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  change(lines);
  return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
}

const nasty = [
  '"',
  '""',
  ',,,,',
  '\u0000',
  '\r',
  '\n\n',
  '99999999999999999999',
  '-1',
  '1e308',
  '<',
  '&#x0;',
  '<![CDATA[',
  '|',
  ' | ',
  'PK\u0003\u0004',
  '\u00ff\u00fe',
  '00000000',
];

const mutations: Record<string, Mutation> = {
  'flip bytes': (bytes, random) => {
    const copy = bytes.slice();
    for (let count = 1 + random.below(20); count > 0; count--) {
      copy[random.below(copy.length)] = random.below(256);
    }
    return copy;
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  'cut a piece': (bytes, random) => {
    const from = random.below(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(400)));
  },
  'splice another file in': (bytes, random, other) => {
    const at = random.below(bytes.length);
    const from = random.below(other.length);
    return joined(
      bytes.subarray(0, at),
      other.subarray(from, from + 1 + random.below(2000)),
      bytes.subarray(at),
    );
  },
  'insert something nasty': (bytes, random) => {
    const at = random.below(bytes.length);
    return joined(
      bytes.subarray(0, at),
      Buffer.from(random.pick(nasty).repeat(1 + random.below(50)), 'latin1'),
      bytes.subarray(at),
    );
  },
  'repeat a piece': (bytes, random) => {
    const from = random.below(bytes.length);
    const piece = bytes.subarray(from, from + 1 + random.below(300));
    return joined(
      bytes.subarray(0, from),
      ...Array.from({ length: 1 + random.below(40) }, () => piece),
      bytes.subarray(from),
    );
  },
  'move the header': (bytes, random) =>
    byLines(bytes, (lines) => {
      const [line = ''] = lines.splice(random.below(Math.min(lines.length, 20)), 1);
      lines.splice(random.below(lines.length + 1), 0, line);
    }),
  'swap columns': (bytes, random) =>
    byLines(bytes, (lines) => {
      const [one, two] = [random.below(12), random.below(12)];
      lines.forEach((line, at) => {
        const cells = line.split(',');
        [cells[one], cells[two]] = [cells[two] ?? '', cells[one] ?? ''];
        lines[at] = cells.join(',');
      });
    }),
  'add a preamble': (bytes, random) =>
    byLines(bytes, (lines) =>
      lines.unshift(...Array<string>(random.below(80)).fill('a title, "half a quote')),
    ),
  'shuffle lines': (bytes, random) =>
    byLines(bytes, (lines) => {
      for (let count = 1 + random.below(10); count > 0; count--) {
        const [one, two] = [random.below(lines.length), random.below(lines.length)];
        [lines[one], lines[two]] = [lines[two] ?? '', lines[one] ?? ''];
      }
    }),
};

const names = Object.keys(mutations);

/** Changes one member and packs the zip anew, so that checksums do not stop the change at the door. */
function inside(bytes: Uint8Array, random: Random, other: Uint8Array, change: Mutation): Uint8Array {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    // An earlier change has broken the archive itself.
    return change(bytes, random, other);
  }
  const name = random.pick([...Object.keys(files), '']);
  const member = files[name] ?? new Uint8Array();
  const nested = member[0] === 0x50 && member[1] === 0x4b && random.below(2) === 0;
  files[name] =
    member.length === 0
      ? member
      : nested
        ? inside(member, random, other, change)
        : change(member, random, other);
  return zipSync(files, { level: 1 });
}

/** One to three changes of a file. Of archives every other one is changed inside. */
export function mutate(
  bytes: Uint8Array,
  random: Random,
  other: Uint8Array,
): { bytes: Uint8Array; how: string[] } {
  let current = bytes;
  const how: string[] = [];
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  for (let count = 1 + random.below(3); count > 0 && current.length > 0; count--) {
    const name = random.pick(names);
    const change = mutations[name];
    if (!change) continue;
    const deep = archive && how.every((step) => step.startsWith('inside')) && random.below(4) > 0;
    how.push(deep ? `inside: ${name}` : name);
    current = deep ? inside(current, random, other, change) : change(current, random, other);
  }
  return { bytes: current, how };
}
