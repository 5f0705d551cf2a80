/** More says no more. */
const mostFrames = 12;
const frameShape = /^\s*at (.+)$/;

/** The class of an error: `TypeError`. Never its message, in which there may be what was typed. */
export function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return name.replace(/[^A-Za-z0-9]/g, '').slice(0, 60) || 'Error';
}

/** Where an error came from: functions and places of the app's own files, and nothing that a coder wrote. */
export function frames(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  // The message comes first in it, and may have lines of its own that look like a place.
  const stack = error.stack.startsWith(`${error.name}: ${error.message}`)
    ? error.stack.slice(`${error.name}: ${error.message}`.length)
    : error.stack;
  return stack
    .split('\n')
    .map((line) => frameShape.exec(line)?.[1] ?? '')
    .map((frame) =>
      /^(?:([\w.$<> ]{1,80}) \()?(?:\w+:\/\/[^/\s]*)?(\/[\w./-]{1,120}:\d+:\d+)\)?$/.exec(frame),
    )
    .filter((found) => found !== null)
    .map(([, name, place = '']) => (name ? `${name} (${place})` : place))
    .slice(0, mostFrames);
}
