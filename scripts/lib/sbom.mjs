/**
 * The bill of materials of what ships, out of npm's own of all that is installed. Everything that is bundled is a
 * development dependency here, so npm cannot tell it from the tools; the build can, and says what is in its bundles.
 * @param all CycloneDX as `npm sbom` writes it
 * @param bundled packages of which anything is in a bundle, as name@version
 * @param electron its version: the runtime that is shipped around them
 * @throws where something ships that npm does not know
 */
export function sbomOfWhatShips(all, bundled, electron) {
  const wanted = [...new Set([...bundled, `electron@${electron}`])].sort();
  const components = wanted.map((name) => {
    const found = all.components.find((one) => `${one.name}@${one.version}` === name);
    if (!found) throw new Error(`${name} ships, and npm does not know it. Run npm ci, then build again.`);
    return shipped(found);
  });
  const refs = components.map((one) => one['bom-ref']);
  const { component, tools, lifecycles } = all.metadata;
  return {
    $schema: all.$schema,
    bomFormat: all.bomFormat,
    specVersion: all.specVersion,
    version: 1,
    // Without a time and a random number: the same lock file and build give the same bytes.
    // npm names it after the folder that it lies in.
    metadata: { lifecycles, tools, component: { ...component, name: nameIn(component['bom-ref']) } },
    components,
    dependencies: [
      { ref: component['bom-ref'], dependsOn: refs },
      ...refs.map((ref) => ({
        ref,
        dependsOn: (all.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []).filter((other) =>
          refs.includes(other),
        ),
      })),
    ],
  };
}

const nameIn = (ref) => ref.slice(0, ref.lastIndexOf('@'));

/** Where it was fetched from says more of whoever built it than of what ships. */
function shipped({ properties = [], externalReferences = [], ...component }) {
  return {
    ...component,
    scope: 'required',
    properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
  };
}
