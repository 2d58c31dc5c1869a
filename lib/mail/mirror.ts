const TAG = /<[^>]+>/g
const STYLE = /(?<= style=")[^"]+/
const SIDES = /\b(?:left|right)\b/g
const FOUR_SIDES = /(padding|margin):([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+)/g

/** HTML with its inline styles mirrored, for languages written from the right: many mailboxes know no logical properties. */
export function mirrored(html: string): string {
  return html.replace(TAG, (tag) => tag.replace(STYLE, mirroredStyle))
}

function mirroredStyle(style: string): string {
  return style
    .replace(SIDES, (side) => (side === 'left' ? 'right' : 'left'))
    .replace(FOUR_SIDES, '$1:$2 $5 $4 $3')
}
