/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetsQuery = { datasets: Array<{ id: string, revision: string, title: string, description: string, titles: Array<string> | null, descriptions: Array<string> | null }> };

export type TimelineQueryVariables = Exact<{
  dataset: string | number;
}>;


export type TimelineQuery = { timeline: { dataset: string, revision: string, from: string, to: string, packed: unknown } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const DatasetsDocument = new TypedDocumentString(`
    query Datasets {
  datasets {
    id
    revision
    title
    description
    titles
    descriptions
  }
}
    `) as unknown as TypedDocumentString<DatasetsQuery, DatasetsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($dataset: ID!) {
  timeline(dataset: $dataset) {
    dataset
    revision
    from
    to
    packed
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;