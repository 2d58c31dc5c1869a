'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { matching, type Citable } from '@/editor/markdown/matching'

type CitePanelProps = {
  id: string
  references: Citable[]
  onCite: (key: string) => void
  onClose: () => void
}

/** WAI-ARIA's combobox pattern: typing filters, Enter cites, Escape closes. */
export function CitePanel({ id, references, onCite, onClose }: CitePanelProps) {
  const t = useTranslations('admin.editor.cite')
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const found = matching(references, search)

  function onKeyDown(event: KeyboardEvent) {
    const chosen = found[at]
    const actions: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: () => chosen && onCite(chosen.key),
      Escape: onClose,
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <div id={id} className="grid basis-full gap-1 border-t border-hair px-2 py-2">
      <label htmlFor={`${id}-search`}>{t('search')}</label>
      <input
        id={`${id}-search`}
        className="control"
        type="search"
        role="combobox"
        autoComplete="off"
        autoFocus
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${found[at].key}` : undefined}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('references')}>
        {found.map(({ key, title }, index) => (
          <li
            key={key}
            id={`${id}-${key}`}
            role="option"
            aria-selected={index === at}
            className="found"
            onClick={() => onCite(key)}
          >
            {title} <code>[@{key}]</code>
          </li>
        ))}
      </ul>
      <p className="meta">
        {found.length === 0 && <span>{t('none')} </span>}
        {t.rich('other', {
          add: (words) => (
            <a href="/admin/references/new" target="_blank" onClick={openForm}>
              {words}
            </a>
          ),
        })}
      </p>
    </div>
  )
}

// Where the page can add a reference itself, stay on it.
function openForm(event: MouseEvent) {
  const details = document.querySelector<HTMLDetailsElement>('#add-reference')
  if (!details) return
  event.preventDefault()
  details.open = true
  details.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus()
}
