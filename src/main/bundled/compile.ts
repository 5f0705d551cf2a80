import { compileBundled } from './compile-bundled';

/** Run once by the build, out of the same modules as the app itself: resources and the folder to write are named to it. */
const [resources, folder] = process.argv.slice(2);
if (!resources || !folder) throw new Error('Two folders are needed: the resources, and where to write.');
await compileBundled(resources, folder);
