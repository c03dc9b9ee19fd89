/** The topic of the message about an own edit: when the edit is taken back otherwise, the message goes. */
export function editTopic(batchId: string): string {
  return `edit:${batchId}`;
}
