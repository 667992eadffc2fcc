/** What a document says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lang: string;
  /** When it was made, or null: then the document doesn't say. */
  readonly date: Date | null;
}
