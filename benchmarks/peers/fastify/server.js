// The list of figures, as Fastify with pg answers it.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: 16 });
const app = Fastify({ logger: false });

const text = { type: 'string' };
const figure = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};

app.get('/figures', {
  schema: {
    querystring: {
      type: 'object',
      properties: {
        page: { type: 'integer', minimum: 1, default: 1 },
        limit: { type: 'integer', minimum: 1, maximum: 1000, default: 20 },
        municipality: text,
        board: text,
        code: text,
      },
    },
    response: {
      200: {
        type: 'object',
        properties: {
          _meta: { type: 'object', additionalProperties: { type: 'integer' } },
          figures: { type: 'array', items: figure },
        },
      },
    },
  },
}, async ({ query: { page, limit, ...asked } }) => {
  const names = Object.keys(asked);
  const values = Object.values(asked);
  const where = names.length ? `where ${names.map((name, n) => `${name} = $${n + 1}`).join(' and ')}` : '';
  const [rows, count] = await Promise.all([
    pool.query({
      name: `rows ${where}`,
      text: `select municipality, board, report_period as "reportPeriod", code, kind, period, period_type as "periodType",
        role, parent, sex, age_group as "ageGroup", absence_length as "absenceLength", employment_form as "employmentForm",
        project, value::float8, unit, decimals, status, reason, published, reported_in as "reportedIn", label, source
        from figure ${where} order by id limit $${names.length + 1} offset $${names.length + 2}`,
      values: [...values, limit, (page - 1) * limit],
    }),
    pool.query({ name: `count ${where}`, text: `select count(*)::int as total from figure ${where}`, values }),
  ]);
  const total = count.rows[0].total;
  return {
    _meta: { page, limit, count: rows.rowCount, totalRecords: total, totalPages: Math.ceil(total / limit) },
    figures: rows.rows,
  };
});

await app.listen({ port: Number(process.env.PORT), host: 'localhost' });
