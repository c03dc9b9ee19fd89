import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import packageJson from '@/package.json' with { type: 'json' };

import { runToEnd } from './launcher/children';

// `npm run sbom`: what the product is made of, in the words of CycloneDX. What only tests need is left out; what builds
// it is in, though the image has little of that.
const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}sbom.cdx.json`;

const componentSchema = z.looseObject({ name: z.string(), version: z.string(), purl: z.string() });
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema).min(1),
});

const { code, output } = await runToEnd({
  file: 'npm',
  args: ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'],
  cwd: root,
  env: process.env,
});
// Warnings may stand before it.
const text = output.slice(output.indexOf('{'));
if (code === 0) {
  const bill = billSchema.parse(JSON.parse(text));
  // npm calls the product by the folder that it lies in.
  bill.metadata.component.name = packageJson.name;
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  const { specVersion, components } = bill;
  console.log(`Wrote ${file}: CycloneDX ${specVersion}, ${components.length} packages.`);
} else {
  console.error(output);
  process.exitCode = 1;
}
