import { type OrcaDocument } from '../model/document';
import { recordsOf } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { capsName } from '../views/caps-name';
import { shownRoles } from '../views/cta/shown-roles';
import { markdownText } from './markdown/markdown-text';
import { objectSections } from './markdown/object-sections';

/** The object guide: what every object is, is made of, can do and is known from, to be read or kept beside the code. */
export function exportMarkdown(
  document: OrcaDocument,
  { projectName }: { readonly projectName: string },
): string {
  const lines = [
    `# ${markdownText(projectName)}: object guide`,
    '',
    ...rolesText(shownRoles(document)),
    ...recordsOf(document, 'object').flatMap((object) => [
      `## ${markdownText(capsName(object)) || 'NAMELESS'}`,
      '',
      ...objectSections.flatMap((section) => section(document, object)),
    ]),
    ...generalQuestions(document),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function rolesText(roles: readonly RecordOf<'role'>[]): readonly string[] {
  if (roles.length === 0) return [];
  const lines = roles.map(({ name, definition }) => {
    const meaning = definition && `: ${markdownText(definition)}`;
    return `- **${markdownText(name)}**${meaning}`;
  });
  return ['## Roles', '', ...lines, ''];
}

/** Questions that hang on no object, or on something smaller than one. */
function generalQuestions(document: OrcaDocument): readonly string[] {
  const open = recordsOf(document, 'question').filter(
    ({ status, attachedTo }) => status === 'open' && attachedTo?.kind !== 'object',
  );
  if (open.length === 0) return [];
  const lines = open.map(
    ({ text, risk }) => `- ${markdownText(text)} (risk of guessing wrong: ${risk})`,
  );
  return ['## More open questions', '', ...lines, ''];
}
