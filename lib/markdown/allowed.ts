import { defaultSchema } from 'rehype-sanitize'

/** What survives of an author's Markdown. The site's own ids, classes and figures are added later and cannot be imitated. */
export const allowed: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'pre', 'code'],
    ...['strong', 'em', 'del', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], img: ['src', 'alt', 'title'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'figure', 'picture'] },
  clobber: [],
  required: {},
}
