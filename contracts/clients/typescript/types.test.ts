// What the types of openapi-typescript, with openapi-fetch, do with the running stack.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import createClient from 'openapi-fetch';
import type { components, paths } from '../target/generated/types/goals';
import type { paths as reportPaths } from '../target/generated/types/reports';
import { base, headers, newId, PUBLISHED, section } from './stack';

type Problem = components['schemas']['Problem'];
type Section = components['schemas']['Section'];

const client = createClient<paths>({ baseUrl: base('goals'), headers });

const at = (id: string) => ({ params: { path: { id } } });
const put = (id: string, body: Section, header: { 'If-Match'?: string; 'If-None-Match'?: '*' } = {}) =>
  client.PUT('/sections/{id}', { params: { path: { id }, header }, body });

describe('openapi-typescript', () => {
  it('reads', async () => {
    const { data } = await client.GET('/sections/{id}', at(PUBLISHED));
    assert.equal(data!.period, '2020');
    assert(data!.priorities.length > 0);
  });

  it('lists page by page', async () => {
    for (let i = 0; i < 3; i++) await put(newId('types-pages'), section('Ett mål'));
    const found: string[] = [];
    let list: components['schemas']['SectionList'];
    let page = 1;
    do {
      const query = { board: 'klient-types-pages', limit: 2, page: page++ };
      list = (await client.GET('/sections', { params: { query } })).data!;
      found.push(...list.sections.map((each) => each.id));
    } while (list._links['next']);
    assert.equal(found.length, 3);
    assert.equal(list._meta.totalRecords, 3);
  });

  it('writes, and writes again what it read without a change', async () => {
    const id = newId('types');
    const created = await put(id, section('Ett mål'), { 'If-None-Match': '*' });
    const etag = created.response.headers.get('ETag')!;
    const read = await client.GET('/sections/{id}', at(id));
    const again = await put(id, read.data!, { 'If-Match': etag });
    assert.equal(created.response.status, 201);
    assert.equal(again.response.status, 200);
    assert.equal(again.response.headers.get('ETag'), etag);
  });

  it('patches what it read, and is refused what somebody else has changed', async () => {
    const id = newId('types');
    const etag = (await put(id, section('Ett mål'))).response.headers.get('ETag')!;
    const patch = (body: components['schemas']['GoalPatch']) =>
      client.PATCH('/sections/{id}/goals/{key}', {
        params: { path: { id, key: 'ett-mal' }, header: { 'If-Match': etag } },
        body,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      });
    const { data } = await patch({ comment: 'Klart.', assessment: 'fulfilled' });
    assert.equal(data!.comment, 'Klart.');
    assert.equal(data!.title, 'Ett mål');
    const refused: Problem = (await patch({ comment: 'Nej.' })).error!;
    assert.equal(refused.type, '/problems/precondition-failed');
  });

  it('deletes', async () => {
    const id = newId('types');
    await put(id, section('Ett mål'));
    assert.equal((await client.DELETE('/sections/{id}', at(id))).response.status, 204);
    const gone: Problem = (await client.GET('/sections/{id}', at(id))).error!;
    assert.equal(gone.type, '/problems/not-found');
  });

  it('reads a problem with every fault', async () => {
    const wrong = section(' ');
    wrong.priorities[0].number = 0;
    const refused: Problem = (await put(newId('types'), wrong)).error!;
    assert.equal(refused.status, 400);
    assert.equal(refused.type, '/problems/invalid-content');
    assert.deepEqual(refused['invalid-parameters']!.map((fault) => fault.property).sort(), [
      '/priorities/0/goals/0/title',
      '/priorities/0/number',
    ]);
  });

  it('reads figures', async () => {
    const { data } = await client.GET('/sections/{id}/figures', at(PUBLISHED));
    assert(data!.figures.length > 0);
    const reports = createClient<reportPaths>({ baseUrl: base('reports'), headers });
    const query = { kind: ['outcome'], limit: 5 };
    const some = await reports.GET('/reports/{id}/figures', { params: { path: { id: PUBLISHED }, query } });
    const figures = (some.data as { figures: { kind: string }[] }).figures;
    assert.equal(figures.length, 5);
    assert(figures.every((figure) => figure.kind === 'outcome'));
  });
});
