/** What the page is told: the table, and the language of its words. */
export interface Told {
  readonly table: Table;
  readonly language: 'nl' | 'en';
}

/** What a table is shown from. Everything in it is plain text: the page puts none of it in as HTML. */
export interface Table {
  /** What stands above it. */
  readonly title: string;
  /** A line of text between that and the rows. */
  readonly about?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly empty: string;
  /** What the field to filter with is called. */
  readonly filter: string;
  /** `3 of 12`: how many rows are shown of how many. */
  readonly count: string;
}

export interface Column {
  readonly title: string;
  /** `end`: against the next column, as what stands before the words in a concordance. */
  readonly align: 'start' | 'end' | 'strong';
  readonly sort: 'text' | 'number' | 'backwards' | 'none';
}

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** What can be done with it besides opening it. */
  readonly actions: readonly Action[];
}

export interface Cell {
  readonly text: string;
  /** `#rrggbb`: a spot before the text. */
  readonly colour?: string;
}

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly isChosen: boolean;
}

/** What the page says. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly row: string }
  | { readonly kind: 'act'; readonly row: string; readonly action: string };
