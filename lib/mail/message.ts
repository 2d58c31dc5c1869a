import type { Locale } from '@/lib/i18n/locales'

/** A paragraph, or a link that stands alone with the words that name it. */
export type Block = string | { link: string; words: string }

/** A mail to exactly one recipient. */
export type Message = { to: string; subject: string; text: string; html: string }

/** Renders a mail's blocks as plain text and as the simplest HTML; the text says everything. */
export function compose(to: string, locale: Locale, subject: string, blocks: Block[]): Message {
  const html = blocks.map((block) => `<p>${typeof block === 'string' ? escape(block) : anchor(block)}</p>`)
  return {
    to,
    subject,
    text:
      blocks
        .map((block) => (typeof block === 'string' ? block : `${block.words}\n${block.link}`))
        .join('\n\n') + '\n',
    html: [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
      '<body style="font:18px/1.5 sans-serif;max-width:32em;margin:1em auto;padding:0 1em">',
      ...html,
      '</body></html>',
    ].join('\n'),
  }
}

function anchor({ link, words }: { link: string; words: string }): string {
  return `${escape(words)}<br><a href="${escape(link)}">${escape(link)}</a>`
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
