import type { Element } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { DrawnFigure } from '@/components/figures/drawn-figure'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { ParsedMarkdown } from '@/lib/markdown/parse'
import type { FigureName } from '@/lib/markdown/shapes'

/** What the headings of a text become, by the level of the first ones. */
const HEADINGS = {
  2: {},
  3: { h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6' },
  4: { h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' },
} as const

type ProseProps = {
  content: ParsedMarkdown['content']
  /** The language of the text, and of the names of its figures and citations. */
  locale: Locale
  /** The language of the page, where it may be another. */
  around?: Locale
  /** The level of the first headings. */
  level?: keyof typeof HEADINGS
  /** Begins the ids of its citations, where a page has several texts with references. */
  prefix?: string
  className?: string
}

type WithNode<Tag extends 'a' | 'figure'> = ComponentProps<Tag> & { node?: Element }

/** `content` is sanitised by `parseMarkdown`. */
export async function Prose({
  content,
  locale,
  around = locale,
  level = 2,
  prefix = '',
  className = '',
}: ProseProps) {
  const t = await getTranslations({ locale, namespace: 'references' })

  function Link({ node, children, ...link }: WithNode<'a'>) {
    const number = node?.properties.dataCite
    if (typeof number !== 'string') return <a {...link}>{children}</a>
    return (
      <a
        {...link}
        id={prefix + link.id}
        href={`#${prefix}ref-${number}`}
        className="cite"
        aria-label={t('reference', { number })}
      >
        {children}
      </a>
    )
  }

  function Figure({ node, children, ...figure }: WithNode<'figure'>) {
    const name = node && figureName(node)
    if (!name) return <figure {...figure}>{children}</figure>
    return <DrawnFigure name={name} caption={captionOf(node)} locale={locale} />
  }

  const components: Partial<Components> = { ...HEADINGS[level], a: Link, figure: Figure }
  return (
    <div {...languageAttributes(locale, around)} className={`prose ${className}`}>
      {toJsxRuntime(content, { Fragment, jsx, jsxs, components, passNode: true })}
    </div>
  )
}

function figureName(node: Element): FigureName | null {
  const name = node.properties.dataFigure
  return name === 'border' || name === 'tenfold' ? name : null
}

function captionOf(figure: Element): string {
  const [caption] = figure.children
  const [text] = caption?.type === 'element' ? caption.children : []
  return text?.type === 'text' ? text.value : ''
}
