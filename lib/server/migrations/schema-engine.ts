import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void } | undefined;
  // Of the process, as the engine's own module is: loading it again would pull the rug from under a migration.
  var orcaSchemaEngineIsLoaded: boolean | undefined;
}

/**
 * Prisma's schema engine as WebAssembly from npm. It writes migrations and applies none: it would do that in pieces.
 * Prisma's own command line would download a native one, which fails without internet. The package's entry imports its
 * `.wasm` as a module; Node 20 can't without a flag, so it is instantiated here.
 */
export async function openSchemaEngine(databaseUrl: string): Promise<engine.SchemaEngine> {
  if (!globalThis.orcaSchemaEngineIsLoaded) load();
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }),
  );
  return engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

function load(): void {
  // The engine hands over here why it gives up; without it all one sees is a stack of numbers.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      throw new Error(`Prisma's schema engine gave up: ${message}`);
    },
  };
  const entry = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const binary = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), {
    './schema_engine_bg.js': { ...engine },
  });
  // oxlint-disable-next-line no-underscore-dangle -- the package's own name for it
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  globalThis.orcaSchemaEngineIsLoaded = true;
}
