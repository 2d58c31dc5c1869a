import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { publicAddress } from '@/lib/text/rules'
import { parseUrl } from '@/lib/text/url'

// A base that only absolute addresses leave.
const HERE = 'https://here.invalid/'

/** Normalises the addresses of links and images as a browser would, and removes those that are not allowed. */
export function normaliseAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a') normalise(node, 'href')
      if (node.tagName === 'img') normalise(node, 'src')
    })
  }
}

function normalise({ properties }: Element, name: 'href' | 'src'): void {
  const typed = properties[name]
  if (typeof typed !== 'string') return
  const address = addressOf(typed)
  if (address === null) delete properties[name]
  else properties[name] = address
}

function addressOf(typed: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(typed)?.[1]
  if (scheme && /^https?$/i.test(scheme)) return publicAddress(typed, ['https:', 'http:'])
  if (scheme) return scheme.toLowerCase() + typed.slice(scheme.length)
  return parseUrl(typed, HERE)?.origin === new URL(HERE).origin ? typed : null
}
