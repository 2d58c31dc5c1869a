import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type FilterBarProps = {
  /** The page that is filtered. */
  action: string
  label: string
  /** Whether a filter is set, which one press then lifts. */
  isSet: boolean
  /** Fields by their names in the address. */
  children: ReactNode
}

/** Filters stand in the address, so that a list can be kept and sent as it is. */
export function FilterBar({ action, label, isSet, children }: FilterBarProps) {
  const t = useTranslations('admin.layout.filter')
  return (
    <form action={action} role="search" aria-label={label} className="filter-bar">
      {children}
      <p>
        <Button quiet>{t('apply')}</Button>
        {isSet && <a href={action}>{t('lift')}</a>}
      </p>
    </form>
  )
}
