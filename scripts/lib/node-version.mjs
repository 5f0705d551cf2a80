/** What CodeDesk runs on, and what Electron's own installer asks for; `engines` in package.json says the first. */
export const leastNode = '20.19.0';
export const leastNodeForElectron = '22.12.0';

export function isOlder(version, least) {
  const [mine, theirs] = [version, least].map((text) => text.replace(/^v/, '').split('.').map(Number));
  for (let place = 0; place < theirs.length; place++) {
    if ((mine[place] ?? 0) !== theirs[place]) return (mine[place] ?? 0) < theirs[place];
  }
  return false;
}
