import { openSchemaEngine } from './schema-engine';

/** A role that owns its tables but not the database may not run this, even where the schema exists. */
const createSchema = /^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/;

/**
 * The SQL that leads from one `schema.prisma` text to another; `undefined` is the empty database. The database named
 * only tells the engine which Postgres to write for: nothing in it is read or changed.
 */
export async function diffSchemas(
  databaseUrl: string,
  from: string | undefined,
  to: string,
): Promise<string> {
  const engine = await openSchemaEngine(databaseUrl);
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return (stdout ?? '').replace(createSchema, '');
}

function datamodel(content: string) {
  return {
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'prisma/schema.prisma', content }],
  };
}
