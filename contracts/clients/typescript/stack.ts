// Where the running stack is, and sections that nobody else writes.
export const PUBLISHED = '1489-kommunstyrelsen-2020';

let count = 0;

/** The base address of an API, as `./start --for` tells it: what a client has to be told. */
export function base(api: string): string {
  const service = process.env[`ARSREDOVISNING_${api.toUpperCase()}_URL`];
  if (!service) throw new Error('run by ./start --for, see README.md');
  return new URL(`/${api}/v1`, service).toString();
}

/** What a client sends with every request: a token that may do everything there. */
export const headers = { Authorization: `Bearer ${process.env.ARSREDOVISNING_TOKEN}` };

/** An id of a section that is not there, of a board that only this client has. */
export function newId(client: string): string {
  return `1489-klient-${client}-${2000 + ++count}`;
}

/** A section with one goal. */
export function section(title: string) {
  return { priorities: [{ number: 1, title: 'Prioriterat', goals: [{ key: 'ett-mal', title }] }] };
}
