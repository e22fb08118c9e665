// What openapi-generator's typescript-fetch client does with the running stack.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  Configuration,
  GoalsApi,
  Problem,
  ProblemFromJSON,
  ResponseError,
  SectionsApi,
} from '../target/generated/typescript/goals';
import * as reports from '../target/generated/typescript/reports';
import { base, headers, newId, PUBLISHED, section } from './stack';

const configuration = new Configuration({ basePath: base('goals'), headers });
const sections = new SectionsApi(configuration);
const goals = new GoalsApi(configuration);

async function problem(call: Promise<unknown>): Promise<Problem> {
  const refused = await call.then(
    () => assert.fail('was not refused'),
    (error: unknown) => error,
  );
  assert(refused instanceof ResponseError, String(refused));
  return ProblemFromJSON(await refused.response.json());
}

describe('typescript-fetch', () => {
  it('reads', async () => {
    const read = await sections.getSection({ id: PUBLISHED });
    assert.equal(read.period, '2020');
    assert(read.priorities.length > 0);
  });

  it('lists page by page', async () => {
    for (let i = 0; i < 3; i++) await sections.putSection({ id: newId('fetch-pages'), section: section('Ett mål') });
    const found: string[] = [];
    let list;
    let page = 1;
    do {
      list = await sections.listSections({ board: 'klient-fetch-pages', limit: 2, page: page++ });
      found.push(...list.sections.map((each) => each.id));
    } while (list.links['next']);
    assert.equal(found.length, 3);
    assert.equal(list.meta.totalRecords, 3);
  });

  it('writes, and writes again what it read without a change', async () => {
    const id = newId('fetch');
    const created = await sections.putSectionRaw({ id, section: section('Ett mål'), ifNoneMatch: '*' });
    const etag = created.raw.headers.get('ETag')!;
    const again = await sections.putSectionRaw({ id, section: await sections.getSection({ id }), ifMatch: etag });
    assert.equal(created.raw.status, 201);
    assert.equal(again.raw.status, 200);
    assert.equal(again.raw.headers.get('ETag'), etag);
  });

  it('patches what it read, and is refused what somebody else has changed', async () => {
    const id = newId('fetch');
    const created = await sections.putSectionRaw({ id, section: section('Ett mål') });
    const ifMatch = created.raw.headers.get('ETag')!;
    const goalPatch = { comment: 'Klart.', assessment: 'fulfilled' };
    const patched = await goals.patchGoal({ id, key: 'ett-mal', ifMatch, goalPatch, changeReason: 'Slutligt utfall' });
    assert.equal(patched.comment, 'Klart.');
    assert.equal(patched.title, 'Ett mål');
    const refused = await problem(goals.patchGoal({ id, key: 'ett-mal', ifMatch, goalPatch: { comment: 'Nej.' } }));
    assert.equal(refused.type, '/problems/precondition-failed');
  });

  it('deletes', async () => {
    const id = newId('fetch');
    await sections.putSection({ id, section: section('Ett mål') });
    assert.equal((await sections.deleteSectionRaw({ id })).raw.status, 204);
    const gone = await problem(sections.getSection({ id }));
    assert.equal(gone.type, '/problems/not-found');
  });

  it('reads a problem with every fault', async () => {
    const wrong = section(' ');
    wrong.priorities[0].number = 0;
    const refused = await problem(sections.putSection({ id: newId('fetch'), section: wrong }));
    assert.equal(refused.status, 400);
    assert.equal(refused.type, '/problems/invalid-content');
    assert.deepEqual(refused.invalidParameters!.map((fault) => fault.property).sort(), [
      '/priorities/0/goals/0/title',
      '/priorities/0/number',
    ]);
  });

  it('reads figures', async () => {
    assert((await sections.listSectionFigures({ id: PUBLISHED })).figures.length > 0);
    const figures = new reports.FiguresApi(new reports.Configuration({ basePath: base('reports'), headers }));
    const some = await figures.listReportFigures({ id: PUBLISHED, kind: ['outcome'], limit: 5 });
    assert.equal(some.figures.length, 5);
    assert(some.figures.every((figure) => figure.kind === 'outcome'));
  });
});
