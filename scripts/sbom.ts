import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import packageJson from '@/package.json' with { type: 'json' };

import { runToEnd } from './launcher/children';

// `npm run sbom`: what the product is made of, in the words of CycloneDX. What only tests need is left out; what builds
// it is in, though the image has little of that.
const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}sbom.cdx.json`;

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const dependencySchema = z.looseObject({
  ref: z.string(),
  dependsOn: z.array(z.string()).optional(),
});
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema).min(1),
  dependencies: z.array(dependencySchema),
});
type Bill = z.infer<typeof billSchema>;

const { code, output } = await runToEnd({
  file: 'npm',
  args: ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  cwd: root,
  env: process.env,
});
// Warnings may stand before it.
const text = output.slice(output.indexOf('{'));
if (code === 0) {
  const bill = withoutTools(billSchema.parse(JSON.parse(text)));
  // npm calls the product by the folder that it lies in.
  bill.metadata.component.name = packageJson.name;
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  const { specVersion, components } = bill;
  console.log(`Wrote ${file}: CycloneDX ${specVersion}, ${components.length} packages.`);
} else {
  console.error(output);
  process.exitCode = 1;
}

/** `--omit dev` of npm 11 also leaves out what a tool has as a peer, such as React. */
function withoutTools(bill: Bill): Bill {
  const tools = new Set(bill.components.filter(isTool).map((component) => component['bom-ref']));
  return {
    ...bill,
    components: bill.components.filter((component) => !tools.has(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => !tools.has(ref))
      .map((each) => ({ ...each, dependsOn: each.dependsOn?.filter((ref) => !tools.has(ref)) })),
  };
}

function isTool({ properties = [] }: z.infer<typeof componentSchema>): boolean {
  return properties.some(
    ({ name, value }) => name === 'cdx:npm:package:development' && value === 'true',
  );
}
