import type { LanguageAttributes } from '@/lib/i18n/locales'
import { escape } from '@/lib/mail/escape'
import { COLOURS, STYLES } from '@/lib/mail/styles'

/** `spelled` also shows a button's address; `text` says the same as its rendered `html`. */
export type Block =
  | string
  | { link: string; words: string }
  | ({ title: string } & LanguageAttributes)
  | { button: string; href: string; spelled?: string }
  | { html: string; text: string }

export function blockText(block: Block): string {
  if (typeof block === 'string') return block
  if ('link' in block) return `${block.words}\n${block.link}`
  if ('title' in block) return block.title
  if ('button' in block) return `${block.button}:\n${block.href}`
  return block.text.trim()
}

/** HTML that needs no style sheet and no picture. */
export function blockHtml(block: Block): string {
  if (typeof block === 'string') return paragraph(escape(block))
  if ('link' in block) return paragraph(`${escape(block.words)}<br>${anchor(block.link, block.link)}`)
  if ('title' in block) return title(block)
  if ('button' in block) return button(block)
  return block.html
}

function title({ title, lang, dir }: Extract<Block, { title: string }>): string {
  const language = lang ? ` lang="${lang}" dir="${dir}"` : ''
  return `<h1${language} style="${STYLES.title}">${escape(title)}</h1>`
}

function paragraph(html: string): string {
  return `<p style="${STYLES.paragraph}">${html}</p>`
}

function anchor(href: string, words: string): string {
  return `<a href="${escape(href)}" style="${STYLES.link}">${escape(words)}</a>`
}

// A coloured cell, as Outlook ignores a link's padding, around a link, for where no style applies.
function button({ button, href, spelled }: { button: string; href: string; spelled?: string }): string {
  const shape = [
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="button" style="margin:0 0 18px"><tr>',
    `<td class="button" bgcolor="${COLOURS.INK}" style="${STYLES.buttonCell}">`,
    `<a href="${escape(href)}" style="${STYLES.button}">${escape(button)}</a>`,
    '</td></tr></table>',
  ].join('')
  return spelled ? `${shape}\n${paragraph(`${escape(spelled)}<br>${anchor(href, href)}`)}` : shape
}
