/** The host's voice in the terminal: few lines, plain words, nothing on standard output that is not for the user. */
export const say = (...lines: string[]): void => console.log(lines.join('\n'));

export const warn = (...lines: string[]): void => console.error(lines.join('\n'));
