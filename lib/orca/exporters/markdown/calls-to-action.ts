import { type OrcaDocument } from '../../model/document';
import { ctasOf, findRecord, grantsOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { capsName } from '../../views/caps-name';
import { ctaPhrase } from '../../views/cta/cta-phrase';
import { shownRoles } from '../../views/cta/shown-roles';
import { list } from './list';
import { markdownText } from './markdown-text';

type Cta = RecordOf<'cta'>;

/** What one can do with an object, by who may do it. Roles that are put away are nobody. */
export function callsToAction(
  document: OrcaDocument,
  object: RecordOf<'object'>,
): readonly string[] {
  const roles = shownRoles(document);
  const shown = new Set(roles.map(({ id }) => id));
  const ctas = ctasOf(document, object.id).map((cta) => ({
    text: ctaText(document, cta),
    outcome: outcomeText(document, cta),
    grants: grantsOf(document, cta.id).filter(({ roleId }) => shown.has(roleId)),
  }));
  const parts = [
    ...roles.map(({ id, name }) => ({
      name: markdownText(name),
      lines: ctas.flatMap(({ text, outcome, grants }) =>
        grants
          .filter(({ roleId }) => roleId === id)
          .map((grant) => `${text}${grantText(grant)}${outcome}`),
      ),
    })),
    {
      name: 'Nobody yet',
      lines: ctas
        .filter(({ grants }) => grants.length === 0)
        .map(({ text, outcome }) => `${text}${outcome}`),
    },
  ].filter(({ lines }) => lines.length > 0);
  return list('Calls to action', parts, ({ name, lines }) =>
    [`**${name}**`, ...lines.map((line) => `  - ${line}`)].join('\n'),
  );
}

function ctaText(document: OrcaDocument, cta: Cta): string {
  const reasons = [
    cta.why && `so that ${cta.why}`,
    cta.whyBusiness && `for the business: ${cta.whyBusiness}`,
  ];
  return markdownText([ctaPhrase(cta, document), ...reasons].filter(Boolean).join(', '));
}

function grantText({ tier, states: when, condition }: RecordOf<'grant'>): string {
  const limits = [
    tier ? `tier ${tier}` : '',
    when.length > 0 ? `when ${when.join(' or ')}` : '',
    condition && `if ${condition}`,
  ].filter((limit) => limit !== '');
  return limits.length > 0 ? ` – ${markdownText(limits.join('; '))}` : '';
}

/** What comes of it besides what people have said in words. */
function outcomeText(document: OrcaDocument, cta: Cta): string {
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const object = findRecord(document, 'object', id);
      return object ? [capsName(object)] : [];
    });
  const outcomes = [
    cta.newState && `then ${cta.newState}`,
    cta.createsIds.length > 0 ? `makes ${names(cta.createsIds).join(', ')}` : '',
    cta.removesIds.length > 0 ? `removes ${names(cta.removesIds).join(', ')}` : '',
    cta.notification && `tells: ${cta.notification}`,
  ].filter((outcome) => outcome !== '');
  return outcomes.length > 0 ? ` → ${markdownText(outcomes.join('; '))}` : '';
}
