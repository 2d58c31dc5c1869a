import type { Element, Nodes, Root } from 'hast'

type Parent = Root | Element

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote div figure figcaption pre table thead tbody tr hr'.split(' '),
)

export function proseText(tree: Root): string {
  return blocksOf(tree).join('\n\n')
}

function blocksOf(parent: Parent): string[] {
  const blocks: string[] = []
  let line = ''
  const end = () => {
    const text = line.replace(/ *\n */g, '\n').trim()
    if (text) blocks.push(text)
    line = ''
  }
  for (const child of parent.children) {
    if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      end()
      const text = blockOf(child)
      if (text) blocks.push(text)
    } else {
      line += inline(child)
    }
  }
  end()
  return blocks
}

function blockOf(node: Element): string {
  const { tagName } = node
  if (tagName === 'hr') return '* * *'
  if (tagName === 'pre') return raw(node).trimEnd()
  if (tagName === 'ul' || tagName === 'ol') return list(node)
  if (tagName === 'table') return rows(node).join('\n')
  const text = blocksOf(node).join('\n\n')
  return tagName === 'blockquote' ? text.replace(/^/gm, '> ').replace(/ +$/gm, '') : text
}

function list(node: Element): string {
  const first = Number(node.properties.start ?? 1)
  const items = node.children.filter((child): child is Element => child.type === 'element')
  return items
    .map((item, index) => {
      const mark = node.tagName === 'ol' ? `${first + index}. ` : '- '
      return (
        mark +
        blocksOf(item)
          .join('\n')
          .replace(/\n/g, `\n${' '.repeat(mark.length)}`)
      )
    })
    .join('\n')
}

function rows(node: Parent): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName !== 'tr') return rows(child)
    const cells = child.children.filter((cell): cell is Element => cell.type === 'element')
    return [cells.map((cell) => blocksOf(cell).join(' ')).join(' | ')]
  })
}

function inline(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  const words = node.children.map(inline).join('')
  return node.tagName === 'a' ? link(words, String(node.properties.href ?? '')) : words
}

// A citation's number refers to the list below, which has the address.
function link(words: string, href: string): string {
  if (!href || /^\[\d+\]$/.test(words)) return words
  return words === href || `mailto:${words}` === href ? words : `${words} (${href})`
}

function raw(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(raw).join('') : ''
}
