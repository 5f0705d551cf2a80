/**
 * How the window's scripts are cut into files. Each file costs a request and a compilation at every start, so what surely comes together
 * is one file: what starts the window, what all windows are made of, and what the main one needs besides. Rooms that are opened later
 * keep their own.
 */

/** The modules that begin each of them, by the end of their path; what a file before has is not in the next. */
const files = [
  { name: 'start', of: [['/main.ts'], ['/quick.tsx']] },
  { name: 'windows', of: [['/open-window.tsx'], ['/quick.tsx']] },
  { name: 'window', of: [['/open-window.tsx']] },
];

/** As the bundler takes it, for the window's sources in a folder. */
export function chunksOf(folder) {
  let known = null;
  const nameOf = (id, graph) => {
    known ??= files.map(({ name, of }) => ({
      name,
      has: common(
        of.map((begins) =>
          closure(
            begins.map((path) => folder + path),
            graph,
          ),
        ),
      ),
    }));
    return known.find(({ has }) => has.has(id))?.name ?? null;
  };
  // A file that took along what it needs would hold the one before it, too.
  return { includeDependenciesRecursively: false, groups: [{ debugName: 'window files', name: nameOf }] };
}

/** Modules with all that they import, less what is imported only when it is wanted. */
function closure(begins, graph) {
  const found = new Set();
  const waiting = [...begins];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

const common = ([first, ...others]) =>
  new Set([...first].filter((id) => others.every((other) => other.has(id))));
