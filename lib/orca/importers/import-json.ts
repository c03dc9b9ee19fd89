import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { fileFormat, formatVersion, projectFileSchema } from '../exporters/file-format';
import { documentOf, emptyDocument } from '../model/document';
import { kinds } from '../model/kind';
import { recordsOf } from '../model/lookups';
import { type OrcaRecord } from '../model/record';
import { applyOperation } from '../operations/apply-operation';
import { type Refusal } from '../operations/refusal';
import { refusalMessage } from '../operations/refusal-message';
import { type ImportIssue, type ImportIssueCode, importIssuesMax, pathText } from './import-issue';
import { jsonDepth } from './json-depth';
import { brokenLinks, repeatedIds, type FiledRecord } from './record-issues';

/** In characters: twice what a project with the most research text and some ten thousand records needs. */
const sizeMax = 60_000_000;

const depthMax = 20;

export type ImportedProject = {
  readonly projectName: string;
  readonly records: readonly OrcaRecord[];
};

/**
 * Reads a file of our own format. The records keep every rule of a model and keep the file's ids; bring them into a
 * project that exists with `toImportOperation`. Returns the issues, at most 100 of them, when the file can't be used:
 * nothing is ever read in part.
 */
export function importJson(text: string): Result<ImportedProject, readonly ImportIssue[]> {
  const parsed = parseText(text);
  if (!parsed.ok) return parsed;
  const recognised = recognise(parsed.value);
  if (recognised) return err([recognised]);
  const file = projectFileSchema.safeParse(parsed.value);
  if (!file.success) return err(schemaIssues(file.error));
  const filed = kinds.flatMap((kind): FiledRecord[] =>
    file.data.records[kind].map((record, at) => ({ record, path: ['records', kind, at] })),
  );
  const issues = [...repeatedIds(filed), ...brokenLinks(filed)];
  if (issues.length > 0) return err(issues.slice(0, importIssuesMax));
  return judge(file.data.project.name, filed);
}

function parseText(text: string): Result<unknown, readonly ImportIssue[]> {
  if (text.length > sizeMax) {
    return refuse('too_large', `The file has more than ${sizeMax / 1_000_000} million characters.`);
  }
  if (jsonDepth(text, depthMax) > depthMax) {
    return refuse('too_deep', `The file is nested more than ${depthMax} levels deep.`);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return refuse('not_json', `The file is not JSON: ${reason}.`);
  }
}

function refuse(code: ImportIssueCode, message: string) {
  return err([{ code, path: '', message }]);
}

const headSchema = z.object({ format: z.literal(fileFormat), formatVersion: z.int().min(1) });

/** Judged before everything else: a file from a later version differs in more than its number. */
function recognise(value: unknown): ImportIssue | undefined {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    const message = `This is not an ORCA Studio file: it must begin with "format": "${fileFormat}" and a "formatVersion".`;
    return { code: 'wrong_format', path: '', message };
  }
  if (head.data.formatVersion <= formatVersion) return undefined;
  return {
    code: 'later_version',
    path: 'formatVersion',
    message: `The file was made by a later version of ORCA Studio (file format ${head.data.formatVersion}; this one reads up to ${formatVersion}). Update ORCA Studio and try again.`,
  };
}

function schemaIssues(error: z.ZodError): readonly ImportIssue[] {
  return error.issues
    .flatMap((issue): ImportIssue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            code: 'invalid',
            path: pathText([...issue.path, key]),
            message: 'There is no such field.',
          }))
        : [{ code: 'invalid', path: pathText(issue.path), message: `${issue.message}.` }],
    )
    .slice(0, importIssuesMax);
}

/** The rules between records are the ones that hold for every change: the file is written into an empty model. */
function judge(
  projectName: string,
  filed: readonly FiledRecord[],
): Result<ImportedProject, readonly ImportIssue[]> {
  const writes = filed.map(({ record }) => ({ write: 'create', record }) as const);
  const applied = applyOperation(emptyDocument, { type: 'records.write', writes });
  if (!applied.ok) return err([refusalIssue(applied.error, filed)]);
  const { document } = applied.value;
  return ok({ projectName, records: kinds.flatMap((kind) => recordsOf(document, kind)) });
}

function refusalIssue(refusal: Refusal, filed: readonly FiledRecord[]): ImportIssue {
  const { at, path = [] } = refusal;
  const culprit = filed.find(({ record }) => record.kind === at.kind && record.id === at.id);
  return {
    code: 'broken_rule',
    path: pathText([...(culprit?.path ?? []), ...path]),
    message: refusalMessage(refusal, documentOf(filed.map(({ record }) => record))),
  };
}
