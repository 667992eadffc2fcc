/** A text of the user's in Markdown: nothing in it is formatting, a link, a picture or HTML. */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');
}
