import type { ReactNode } from 'react'
import type { LanguageAttributes } from '@/lib/i18n/locales'

export function Wrap({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`mx-auto w-full max-w-[72rem] px-4 lg:px-8 ${className}`}>{children}</div>
}

/** Reading on the left, actions on the right; on a phone one column, in the order of the children. */
export function TwoColumns({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={`lg:grid lg:grid-cols-[minmax(0,40rem)_minmax(20rem,25rem)] lg:items-start lg:justify-between lg:gap-x-12 ${className}`}
    >
      {children}
    </div>
  )
}

/** Headlines inside scale with its width. */
export function Column({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`@container min-w-0 lg:col-start-1 ${className}`}>{children}</div>
}

type SideProps = {
  children: ReactNode
  /** It may be higher than the window: then its lower end, with the form's button, stays in view. */
  tall?: boolean
  className?: string
}

/** Stays in view while the left column scrolls. */
export function Side({ children, tall, className = '' }: SideProps) {
  return (
    <div
      className={`side ${tall ? 'side-tall' : ''} mt-8 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:mt-0 lg:py-6 ${className}`}
    >
      {children}
    </div>
  )
}

type SectionProps = {
  id: string
  title: string
  /** Where it is not the page's. */
  titleLanguage?: LanguageAttributes
  children: ReactNode
  className?: string
}

export function Section({ id, title, titleLanguage, children, className = '' }: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={`grid justify-items-start gap-4 pt-12 lg:pt-16 ${className}`}
    >
      <h2 id={`${id}-title`} {...titleLanguage}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export type PageBodyProps = {
  title: string
  /** Where it is not the page's. */
  titleLanguage?: LanguageAttributes
  above?: ReactNode
  /** For a step of signing, whose action is to be seen at once. */
  tight?: boolean
  /** For drawings and tables that take the width of the window. */
  wide?: boolean
  children: ReactNode
}

/** A page's heading and what it heads. */
export function PageBody({ title, titleLanguage, above, tight, wide, children }: PageBodyProps) {
  return (
    <div
      className={`@container grid ${tight ? 'gap-4 pt-1 lg:pt-6' : 'gap-6 pt-6'} ${wide ? '' : 'max-w-column'}`}
    >
      {above}
      <h1 {...titleLanguage} className="text-h1u">
        {title}
      </h1>
      {children}
    </div>
  )
}

export function SinglePage(body: PageBodyProps) {
  return (
    <Wrap className="lg:pt-4">
      <PageBody {...body} />
    </Wrap>
  )
}
