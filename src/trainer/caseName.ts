/** The name of the case that a ticket of a shift makes each time that it is opened. */
export const caseName = (ticket: number, visit: number): string =>
  visit === 1 ? `T-${ticket}` : `T-${ticket}.${visit}`;

/** The number of the ticket of a case's name; undefined for the name of another kind of case. */
export function ticketNumber(id: string): number | undefined {
  const [, ticket] = /^T-(\d+)(?:\.\d+)?$/.exec(id) ?? [];
  return ticket === undefined ? undefined : Number(ticket);
}
