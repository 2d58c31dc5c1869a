type Words = { [key: string]: string | Words }

const [OPENING, CLOSING] = ['\u05D0', '\u05EA']

/** Whether a text holds no words in Latin letters but between the marks of `pseudoMessage`. */
export function isMarked(text: string): boolean {
  return !/\p{Script=Latin}{3}/u.test(text) || text.includes(OPENING) || text.includes(CLOSING)
}

/** Messages with every literal text between two Hebrew letters. */
export function pseudoMessages(messages: Words): Words {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? pseudoMessage(value) : pseudoMessages(value),
  ])
  return Object.fromEntries(entries)
}

/** An ICU message with its literal texts marked; arguments, branches and tags stay as they are. */
export function pseudoMessage(message: string): string {
  let depth = 0
  return message
    .split(/(<[^>]*>|[{}])/)
    .map((piece) => {
      if (piece === '{') depth += 1
      else if (piece === '}') depth -= 1
      // Within braces an argument and its branches take turns.
      else if (depth % 2 === 0 && !piece.startsWith('<')) return marked(piece)
      return piece
    })
    .join('')
}

/** Markdown whose paragraphs and headings begin with a Hebrew letter, which decides their direction. */
export function pseudoMarkdown(markdown: string): string {
  return markdown.replace(/^(#+ )?(?=\p{L})/gmu, `$1${OPENING} `)
}

function marked(text: string): string {
  return /\p{L}/u.test(text) ? text.replace(/\S(?:.*\S)?/su, `${OPENING}$&${CLOSING}`) : text
}
