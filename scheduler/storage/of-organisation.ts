import { AndNode, BinaryOperationNode, ColumnNode, OperationNodeTransformer, OperatorNode, ParensNode, PrimitiveValueListNode, ReferenceNode, TableNode, ValueListNode, ValueNode, ValuesNode, WhereNode } from 'kysely'
import type { DeleteQueryNode, InsertQueryNode, Kysely, KyselyPlugin, OperationNode, SelectQueryNode, UpdateQueryNode } from 'kysely'
import type { OrganisationId } from '../domain/ids.ts'
import type { Database } from './database.ts'

/**
 * The database as a library sees it that knows nothing of organisations: whatever it asks concerns the rows of one, and what it adds is added there.
 * Only for queries of one table, and inserts of values.
 */
export function ofOrganisation(database: Database, organisation: OrganisationId): Kysely<never> {
  const transformer = new OnlyOne(organisation)
  const plugin: KyselyPlugin = { transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId), transformResult: ({ result }) => Promise.resolve(result) }
  return database.withPlugin(plugin) as unknown as Kysely<never>
}

class OnlyOne extends OperationNodeTransformer {
  readonly #organisation: string

  constructor(organisation: string) {
    super()
    this.#organisation = organisation
  }

  protected override transformSelectQuery(...given: Parameters<OperationNodeTransformer['transformSelectQuery']>): SelectQueryNode {
    const node = super.transformSelectQuery(...given)
    return { ...node, ...this.#where(node.where, node.from?.froms ?? []) }
  }

  protected override transformUpdateQuery(...given: Parameters<OperationNodeTransformer['transformUpdateQuery']>): UpdateQueryNode {
    const node = super.transformUpdateQuery(...given)
    return { ...node, ...this.#where(node.where, node.table ? [node.table] : []) }
  }

  protected override transformDeleteQuery(...given: Parameters<OperationNodeTransformer['transformDeleteQuery']>): DeleteQueryNode {
    const node = super.transformDeleteQuery(...given)
    return { ...node, ...this.#where(node.where, node.from.froms) }
  }

  protected override transformInsertQuery(...given: Parameters<OperationNodeTransformer['transformInsertQuery']>): InsertQueryNode {
    const node = super.transformInsertQuery(...given)
    if (!node.values || !ValuesNode.is(node.values)) throw new Error('only values are added for an organisation')
    return { ...node, columns: [...(node.columns ?? []), ColumnNode.create('organisation')], values: ValuesNode.create(node.values.values.map((row) => this.#with(row))) }
  }

  #with(row: PrimitiveValueListNode | ValueListNode): PrimitiveValueListNode | ValueListNode {
    return PrimitiveValueListNode.is(row) ? PrimitiveValueListNode.create([...row.values, this.#organisation]) : ValueListNode.create([...row.values, ValueNode.create(this.#organisation)])
  }

  /** What is read from a query inside was narrowed there. */
  #where(where: WhereNode | undefined, [table, ...more]: readonly OperationNode[]): { readonly where?: WhereNode } {
    if (more.length > 0) throw new Error('only one table at a time is read for an organisation')
    if (!table || !TableNode.is(table)) return where ? { where } : {}
    const ours = BinaryOperationNode.create(ReferenceNode.create(ColumnNode.create('organisation'), table), OperatorNode.create('='), ValueNode.create(this.#organisation))
    return { where: WhereNode.create(where ? AndNode.create(ours, ParensNode.create(where.where)) : ours) }
  }
}
