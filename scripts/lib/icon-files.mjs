/** Both formats are a table of contents before PNG images, which all systems that CodeDesk runs on read in them. */

/** Windows: a directory of 16 bytes for each image; 256 is written as 0. */
export function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let place = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** macOS: each image behind the name of its size; some sizes have a second name for screens with twice the dots. */
const names = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export function icns(images) {
  const parts = images.flatMap(({ size, png }) => (names[size] ?? []).map((name) => part(name, png)));
  return part('icns', Buffer.concat(parts));
}

function part(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'ascii');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
