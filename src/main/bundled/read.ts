import type { ReleaseEntry } from '../../bridge/schemas';
import { parseGuide } from '../../core/guides/guide';
import { countRecords, type Release } from '../../core/releases/release';
import { toReleaseFile } from '../../core/releases/release-file';
import { readVocabulary } from '../../core/search/vocabulary';
import { codeSystems } from '../../core/systems/registry';
import { sha256Of } from '../../disk/digest';
import type { Bundled } from './bundled';
import type { BundledTexts } from './texts';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Reads the texts that ship with the app: the starter content of each system, guides, vocabulary. A line that is wrong is
 * left out and told; the project's own checks refuse it long before a release.
 */
export function readBundled(texts: BundledTexts): Bundled {
  const textsOf = (folder: string) => texts.find((one) => one.folder === folder)?.files ?? [];
  const releases = codeSystems.flatMap(({ bundled, readBundled }) =>
    bundled && readBundled ? [{ folder: bundled.folder, ...readBundled(textsOf(bundled.folder)) }] : [],
  );
  const guides = textsOf('guides')
    .filter(({ name }) => name !== 'README.md')
    .map(({ name, text }) => parseGuide(name, text));
  const { vocabulary, issues } = readVocabulary(textsOf('vocabulary'));
  const whole = guides.flatMap(({ guide }) => (guide ? [guide] : []));
  return {
    releases: releases.map(({ folder, release, problems }) => {
      const file = encode(toReleaseFile(release));
      return {
        entry: entryOf(release, file, `resources/${folder}`, problems.length),
        release: file,
        issues: problems.map(({ file: name, line, message }) => ({ line, message: `${name}: ${message}` })),
      };
    }),
    guides: encode(whole),
    guideCount: whole.length,
    vocabulary: encode(vocabulary),
    words: [],
    notices: [...guides.flatMap(({ problems }) => problems), ...issues].map(
      ({ file, line, message }) => `${file}, line ${line ?? 1}: ${message}`,
    ),
  };
}

function entryOf(release: Release, file: Uint8Array, folder: string, issueCount: number): ReleaseEntry {
  const sha256 = sha256Of(file);
  return {
    format: 1,
    id: `starter-${sha256.slice(0, 12)}`,
    system: release.system,
    kind: release.kind,
    title: release.title,
    from: release.from,
    counts: countRecords(release.records),
    source: { file: folder, member: null, sha256 },
    importedAt: new Date(0).toISOString(),
    sha256,
    bytes: file.byteLength,
    issueCount,
    doubt: null,
  };
}
