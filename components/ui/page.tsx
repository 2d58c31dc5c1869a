import type { ReactNode } from 'react'

/** The page's frame: centred, with its gutters. */
export function Wrap({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`mx-auto w-full max-w-[72rem] px-4 lg:px-8 ${className}`}>{children}</div>
}

/** What is read on the left, what can be done on the right; one column on a phone, in the order of the children. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,40rem)_minmax(20rem,25rem)] lg:items-start lg:justify-between lg:gap-x-12">
      {children}
    </div>
  )
}

/** The left column, or a part of it; headlines inside size themselves by its width. */
export function Column({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`@container min-w-0 lg:col-start-1 ${className}`}>{children}</div>
}

type SideProps = {
  children: ReactNode
  /** It may be higher than the window: then its lower end stays in view, where a form has its button. */
  tall?: boolean
  className?: string
}

/** The right column: stays in view while the left one scrolls. */
export function Side({ children, tall, className = '' }: SideProps) {
  return (
    <div
      className={`side ${tall ? 'side-tall' : ''} mt-8 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:mt-0 lg:py-6 ${className}`}
    >
      {children}
    </div>
  )
}

type SectionProps = { id: string; title: string; children: ReactNode; className?: string }

/** A named part of a page. */
export function Section({ id, title, children, className = '' }: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={`grid justify-items-start gap-4 pt-12 lg:pt-16 ${className}`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

type SinglePageProps = {
  title: string
  /** What stands over the title. */
  above?: ReactNode
  children: ReactNode
}

/** A page of one column that says one thing: the title, then what follows. */
export function SinglePage({ title, above, children }: SinglePageProps) {
  return (
    <Wrap>
      <div className="@container grid max-w-column gap-6 pt-6 lg:pt-10">
        {above}
        <h1 className="text-h1u">{title}</h1>
        {children}
      </div>
    </Wrap>
  )
}
