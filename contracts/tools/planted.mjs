// Plants one violation of each rule of rap.spectral.yaml in a document that has none, and sees each found by its rule.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const ruleset = join(here, '..', 'rap.spectral.yaml');
const whole = readFileSync(join(here, 'planted.yaml'), 'utf8');

/** rule, what is written in planted.yaml, what is written instead */
const violations = [
  ['rap-dok-01', '  url: /goals/v1/openapi.yaml\n', ''],
  ['rap-dok-01', 'externalDocs:', 'x-docs:'],
  ['rap-dok-03', '    email: somebody@arsredovisning.example\n', ''],
  ['rap-dok-03', '  description: Goals. Limits are none.', '  description: " "'],
  ['rap-dok-08', '  termsOfService: https://arsredovisning.example/terms\n', ''],
  ['rap-dok-08', '    support: None.\n', ''],
  ['rap-dok-09', 'Limits are none.', 'It is good.'],
  ['rap-dok-15', "            examples: { Goal: { $ref: '#/components/examples/Goal' } }\n", ''],
  ['rap-dok-15', '              examples: { changed: { value: { title: Nytt mål } } }\n', ''],
  ['rap-dok-15', '{ NotFound: { value: { type: /problems/not-found', '{ NotFound: { val: { type: /problems/not-found'],
  ['rap-dok-17', 'openapi: 3.0.3', "swagger: '2.0'\nopenapi: '2.0'"],
  ['rap-dok-19', '      description: By key.\n', ''],
  ['rap-dok-19', 'operationId: getGoal', 'operationId: get_goal'],
  ['rap-dok-20', "        '500': { $ref: '#/components/responses/Failed' }\n", ''],
  ['rap-dok-20', '          description: The goals.\n', '          description: " "\n'],
  ['rap-dot-04', 'updatedAt: { type: string, format: date-time', 'updatedAt: { type: string, format: uri'],
  ['rap-res-02', '- name: assessment\n', '- name: personnummer\n'],
  ['rap-res-06', '  /goals/{key}:', '  /Goals/{key}:'],
  ['rap-res-06', '  /goals/{key}:', '  /council_goals/{key}:'],
  ['rap-ufn-05', '  /goals/{key}:', `  /goals/${'a'.repeat(200)}/{key}:`],
  ['rap-ame-01', 'application/merge-patch+json:', 'application/xml:'],
  ['rap-ame-04', 'updatedAt: {', 'updated-at: {'],
  ['rap-ame-04', 'updatedAt: {', 'updated_at: {'],
  ['rap-fel-01', '        instance: { type: string, description: Where. }\n', ''],
  ['rap-fel-02', 'application/problem+json:', 'application/json:'],
  ['rap-ver-05', '- url: /goals/v1', '- url: /goals/v1.0'],
  ['rap-ver-05', '- url: /goals/v1', '- url: http://arsredovisning.example/goals/v1'],
  ['rap-ver-06', '  /api-info:', '  /about:'],
  ['rap-fns-01', '- name: assessment\n', '- name: goal-assessment\n'],
  ['rap-fns-01', '- name: assessment\n', '- name: 1st\n'],
  ['rap-fns-07', '- { name: limit,', '- { name: size,'],
  ['rap-fns-07', 'default: 20', 'default: 50'],
  ['rap-fns-07', 'minimum: 1, default: 1', 'minimum: 0, default: 0'],
  ['rap-sak-09', 'scheme: bearer', 'scheme: basic'],
  ['rap-sak-09', 'type: http, scheme: bearer', 'type: apiKey, name: key, in: query'],
  ['rap-for-02', '      operationId: getGoal\n', '      operationId: getGoal\n      requestBody: { content: {} }\n'],
];

const folder = mkdtempSync(join(tmpdir(), 'planted-'));
let faults = 0;
const fault = (text) => {
  faults++;
  console.error(`planted: ${text}`);
};
try {
  const files = [join(folder, 'whole.yaml')];
  writeFileSync(files[0], whole);
  for (const [number, [rule, written, instead]] of violations.entries()) {
    if (!whole.includes(written)) fault(`${rule}: planted.yaml does not say ${written}`);
    files.push(join(folder, `${number}.yaml`));
    writeFileSync(files.at(-1), whole.replace(written, instead));
  }
  const run = spawnSync(
    join(here, 'node_modules', '.bin', 'spectral'),
    ['lint', '--ruleset', ruleset, '--format', 'json', '--quiet', '--fail-severity', 'hint', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (run.error || !run.stdout.trim().startsWith('[')) throw run.error ?? new Error(run.stdout + run.stderr);
  const found = JSON.parse(run.stdout);
  const codes = (file) => found.filter((each) => each.source === file).map((each) => each.code);
  if (codes(files[0]).length) fault(`what is whole has findings: ${codes(files[0])}`);
  violations.forEach(([rule, written], number) => {
    if (!codes(files[number + 1]).includes(rule)) fault(`${rule} does not see that ${written.trim()} was changed`);
  });
  const rules = readFileSync(ruleset, 'utf8').match(/^ {2}rap-[a-z0-9-]+(?=:)/gm).map((rule) => rule.trim());
  const tried = new Set(violations.map(([rule]) => rule));
  rules.filter((rule) => !tried.has(rule)).forEach((rule) => fault(`nobody tries ${rule}`));
  console.log(`planted: ${violations.length} violations of ${rules.length} rules, ${faults} not as they should be`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(faults ? 1 : 0);
