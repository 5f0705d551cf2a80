/**
 * How the window's scripts are cut into files. Each file costs a request and a compilation at every start, so what surely comes together
 * is one file: what starts the window, what all windows are made of, and what the main one needs besides. Rooms that are opened later
 * keep their own.
 */

/**
 * The modules that begin each of them, by the end of their path; what a file before has is not in the next. What starts the main window
 * imports nothing of the others, or it would wait for them.
 */
const files = [
  { name: 'start', of: [['/main.ts']] },
  { name: 'windows', of: [['/open-window.tsx'], ['/quick.tsx']] },
  { name: 'window', of: [['/open-window.tsx']] },
];

/** As the bundler takes it, for the window's sources in a folder. */
export function chunksOf(folder) {
  let known = null;
  const begin = files[0].of.flat().map((path) => folder + path);
  const nameOf = (id, graph) => {
    // A page's own script in a file that another page imports would run in that one, too.
    if (begin.includes(id)) return null;
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

/**
 * Has the page ask for the files of the window together with its own script, which imports them later: they would be asked for when that runs.
 * @param page the page's name
 * @param opener the end of the path of the module that it imports later
 */
export function askedForAtOnce(page, opener) {
  return {
    name: 'codedesk-asked-for-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !filename.endsWith(`/${page}`)) return [];
        const opening = Object.values(bundle).find((part) =>
          part.moduleIds?.some((id) => id.endsWith(opener)),
        );
        const parts = filesBelow(opening, bundle);
        const styles = parts.flatMap((part) => [...(part.viteMetadata?.importedCss ?? [])]);
        return [
          ...parts.map(({ fileName }) => link('modulepreload', fileName)),
          ...[...new Set(styles)].map((fileName) => link('stylesheet', fileName)),
        ].filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

const link = (rel, fileName) => ({
  tag: 'link',
  attrs: { rel, crossorigin: true, href: `./${fileName}` },
  injectTo: 'head',
});

/** A script's file with all that it imports, those first. */
function filesBelow(part, bundle, found = new Set()) {
  if (!part || found.has(part)) return [];
  found.add(part);
  return [...part.imports.flatMap((name) => filesBelow(bundle[name], bundle, found)), part];
}
