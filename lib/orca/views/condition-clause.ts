/** A condition as it was written, cut into the word that leads it and the rest. */
type ConditionClause = {
  /** `when` where no word was written. */
  readonly lead: string;
  readonly rest: string;
};

const leads = /^(when|if|unless|except when|except if|only when|only if|while|as long as)\s+/i;

/** “Unless it is overdue.” leads with `unless`; full stops and dots at the end are left out. */
function conditionClause(condition: string): ConditionClause {
  const text = condition.trim().replace(/[.…\s]+$/, '');
  const lead = leads.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  return { lead: lead.trim().toLowerCase() || 'when', rest };
}

/** What the condition says, joined to other conditions that a “when” leads; without any it leads itself. */
export function joinedCondition(others: string, condition: string): string {
  const { lead, rest } = conditionClause(condition);
  if (rest === '') return others === '' ? '' : `when ${others}`;
  if (others === '') return `${lead} ${rest}`;
  return isPlain(lead) ? `when ${others} and ${rest}` : `when ${others}, ${lead} ${rest}`;
}

/** When what the condition allows is refused: “unless no fine is open”, “when it is overdue”. */
export function refusalClause(condition: string): string {
  const { lead, rest } = conditionClause(condition);
  const isException = lead === 'unless' || lead.startsWith('except');
  return `${isException ? 'when' : 'unless'} ${rest}`;
}

function isPlain(lead: string): boolean {
  return lead === 'when' || lead === 'if';
}
