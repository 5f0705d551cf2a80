import {
  createWriteStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Downloads a large file in as many pieces as the line allows: what has arrived stays and is continued, in the same
 * start or in a later one. What ends it is silence, not slowness.
 */
export async function downloadInPieces(url, target, { folder, silenceMs, tries, onProgress }) {
  mkdirSync(folder, { recursive: true });
  const part = join(folder, `${basename(target)}.part`);
  const mark = `${part}.tag`;
  for (let attempt = 1; ; attempt++) {
    try {
      await onePiece(url, part, mark, silenceMs, onProgress);
      break;
    } catch (error) {
      if (attempt >= tries || error instanceof Refused) throw error;
    }
  }
  rmSync(mark, { force: true });
  try {
    renameSync(part, target);
  } catch {
    // Another disk than the one of the system's passing files.
    await copyFile(part, target);
    rmSync(part, { force: true });
  }
}

/** An answer that trying again does not change. */
export class Refused extends Error {}

async function onePiece(url, part, mark, silenceMs, onProgress) {
  const tag = readText(mark);
  const had = tag === null ? 0 : (statSync(part, { throwIfNoEntry: false })?.size ?? 0);
  const controller = new AbortController();
  let timer;
  const listen = () => {
    clearTimeout(timer);
    const silent = new Error(`nothing came for ${Math.round(silenceMs / 1000)} s`);
    timer = setTimeout(() => controller.abort(silent), silenceMs);
  };
  listen();
  try {
    const headers = had ? { Range: `bytes=${had}-`, 'If-Range': tag } : {};
    const answer = await fetch(url, { headers, signal: controller.signal });
    if (!answer.ok) throw new (answer.status < 500 ? Refused : Error)(`the server answered ${answer.status}`);
    const isContinued = answer.status === 206;
    const newTag = answer.headers.get('etag');
    if (newTag) writeFileSync(mark, newTag);
    else rmSync(mark, { force: true });
    let received = isContinued ? had : 0;
    const total = received + Number(answer.headers.get('content-length') ?? 0);
    const file = createWriteStream(part, { flags: isContinued ? 'a' : 'w' });
    try {
      for await (const chunk of answer.body) {
        listen();
        received += chunk.length;
        if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve));
        onProgress(received, total);
      }
    } finally {
      await new Promise((resolve) => file.end(resolve));
    }
    if (received < total) throw new Error('the file ended early');
  } finally {
    clearTimeout(timer);
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
