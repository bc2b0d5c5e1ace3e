import type { Added } from '../ports';
import { command, database } from './sdk';
import { isDuplicate, send } from './retry';

/** Field paths with values or commands; a command may also stand for a whole query. */
type Query = object;
type Projection = Record<string, true>;

interface FindOptions {
  fields?: Projection;
  order?: readonly [field: string, direction: 'asc' | 'desc'][];
  /** At most 1000, the platform's own bound; always said, since its default is 100. */
  limit: number;
}

/** The most documents one query gives. */
export const QUERY_LIMIT = 1000;
/** The most rows one aggregation gives; its default is 20. */
const AGGREGATE_LIMIT = 10_000;

/** Documents of one kind. Queries are plain data; every request goes through the bounded retry. */
export class Collection<T extends { _id: string }> {
  constructor(private readonly name: string) {}

  private get all() {
    return database.collection(this.name);
  }

  async find(query: Query, { fields, order = [], limit }: FindOptions): Promise<T[]> {
    let chain = this.all.where(query).limit(limit);
    for (const [field, direction] of order) chain = chain.orderBy(field, direction);
    if (fields) chain = chain.field(fields);
    const result = await send(() => chain.get() as Promise<{ data: unknown[] }>);
    return result.data as T[];
  }

  async findOne(query: Query, options: Omit<FindOptions, 'limit'> = {}): Promise<T | null> {
    const [found] = await this.find(query, { ...options, limit: 1 });
    return found ?? null;
  }

  /** Every document of a query, page by page in the order of ids. */
  async findAll(query: Query, fields?: Projection): Promise<T[]> {
    const found: T[] = [];
    for (;;) {
      const last = found[found.length - 1];
      const from = last ? { ...query, _id: command.gt(last._id) } : query;
      const page = await this.find(from, {
        order: [['_id', 'asc']],
        limit: QUERY_LIMIT,
        ...(fields && { fields }),
      });
      found.push(...page);
      if (page.length < QUERY_LIMIT) return found;
    }
  }

  async add(document: T): Promise<Added> {
    return this.addMany([document]);
  }

  /** Adds all in one request or, when one of them is there already, none. */
  async addMany(documents: readonly T[]): Promise<Added> {
    try {
      await send(
        () =>
          this.all.add({
            data: documents.length === 1 ? documents[0] : documents,
          } as never) as Promise<unknown>,
      );
      return 'added';
    } catch (error) {
      if (isDuplicate(error)) return 'duplicate';
      throw error;
    }
  }

  /** Writes the whole document, whether or not it was there. */
  async put(document: T): Promise<void> {
    const { _id, ...data } = document;
    await send(() => this.all.doc(_id).set({ data }) as Promise<unknown>);
  }

  /** Updates what matches; gives how many documents changed. Keys may be dotted paths. */
  async update(query: Query, data: Query): Promise<number> {
    const result = await send(
      () => this.all.where(query).update({ data }) as Promise<{ stats: { updated: number } }>,
    );
    return result.stats.updated;
  }

  async remove(query: Query): Promise<void> {
    await send(() => this.all.where(query).remove() as Promise<unknown>);
  }

  /** Counts by group: how many different `of` values each `by` value has, in one request. */
  async countDistinct(query: Query, by: string, of: string): Promise<Map<string, number>> {
    const pipeline = this.all
      .aggregate()
      .match(query)
      .group({ _id: { by: `$${by}`, of: `$${of}` } })
      .group({ _id: '$_id.by', count: { $sum: 1 } })
      .limit(QUERY_LIMIT);
    const result = await send(() => pipeline.end() as Promise<{ list: { _id: string; count: number }[] }>);
    return new Map(result.list.map((row) => [row._id, row.count]));
  }

  /** Adds up numbers by group, in one request: `{ of: { total: 'counts.total' } }` gives each group's `total`. */
  async sumBy<B extends string, O extends string>(
    query: Query,
    { by, of }: { by: readonly B[]; of: Record<O, string> },
  ): Promise<(Record<'_id', Record<B, unknown>> & Record<O, number>)[]> {
    const keys = Object.fromEntries(by.map((field) => [field, `$${field}`]));
    const sums = Object.entries<string>(of).map(([name, path]) => [name, { $sum: `$${path}` }]);
    const pipeline = this.all
      .aggregate()
      .match(query)
      .group({ _id: keys, ...Object.fromEntries(sums) })
      .limit(AGGREGATE_LIMIT);
    const result = await send(() => pipeline.end() as Promise<{ list: unknown[] }>);
    return result.list as (Record<'_id', Record<B, unknown>> & Record<O, number>)[];
  }
}
