import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'

const ENDS = /[.!?…]["”’»)]*$/u
// As in “the U.S. Department”, where a sentence only seems to end.
const INITIALS = /(?:^|[\s.(“"])\p{Lu}{1,2}\.$/u
const LONGEST = 300
// Shorter headings name a topic, and say nothing by themselves.
const LEAST_WORDS = 5

/** Why, in a sentence from the reasons: the first heading that says something, else the first whole sentence; empty without either. */
export function reasonIn(content: Root, language: Locale): string {
  const heading = textsOf(content, 'h2').find((text) => text.split(' ').length >= LEAST_WORDS)
  if (heading && heading.length <= LONGEST) return heading
  const sentences = textsOf(content, 'p').map((paragraph) => firstSentence(paragraph, language))
  return sentences.find((sentence) => sentence !== '') ?? ''
}

function textsOf(content: Root, tagName: string): string[] {
  const found: string[] = []
  visit(content, 'element', (node) => {
    if (node.tagName === tagName) found.push(textOf(node))
  })
  return found
}

function firstSentence(paragraph: string, language: Locale): string {
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) {
    sentence += segment
    if (isWhole(sentence.trim())) break
  }
  const text = sentence.trim()
  return ENDS.test(text) && text.length <= LONGEST ? text : ''
}

function isWhole(text: string): boolean {
  return ENDS.test(text) && !INITIALS.test(text)
}

// Without the numbers of what it cites.
function textOf(node: Element): string {
  const words: string[] = []
  visit(node, (part) => {
    if (part.type === 'element' && part.tagName === 'sup') return SKIP
    if (part.type === 'text') words.push(part.value)
    return undefined
  })
  return words.join('').replaceAll(/\s+/g, ' ').trim()
}
